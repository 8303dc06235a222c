import { useFrame } from '@react-three/fiber';
import { useRef } from 'react';
import type * as THREE from 'three';
import { floorAt } from '../../museum/plan/collision-floor.ts';
import type { Visitor } from './visitor.ts';

/** Above the floor by this much, so that the ring doesn't flicker in it. */
const LIFT_M = 0.012;

/** A subtle ring on the floor where a click sends one, there until one arrives. */
export function GoalMark({ visitor }: { visitor: Visitor }) {
  const ring = useRef<THREE.Mesh>(null);
  useFrame(() => {
    const mesh = ring.current;
    if (!mesh) return;
    const { goal } = visitor.travel;
    mesh.visible = goal !== undefined;
    if (!goal) return;
    mesh.position.set(goal.x, floorAt(visitor.walker.space.plan, goal.room, goal.x, goal.z) + LIFT_M, goal.z);
  });
  return (
    <mesh ref={ring} visible={false} rotation-x={-Math.PI / 2} renderOrder={2}>
      <ringGeometry args={[0.15, 0.19, 40]} />
      <meshBasicMaterial color="#fffaf0" transparent opacity={0.55} depthWrite={false} toneMapped={false} />
    </mesh>
  );
}
