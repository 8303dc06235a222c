import * as THREE from 'three';
import { OBJECT_FRAGMENT, OBJECT_VERTEX } from './glsl/object.ts';

/** How glass is drawn: only the tint of its edges and what it mirrors cover what lies behind. */
const GLASS = { transparent: true, depthWrite: false } as const;

type Light = { readonly cube: THREE.Vector3[]; readonly lamp: THREE.Vector3 };

/**
 * What stands in for a loaded model's material, in the room's computed light: one material, and for glass a second for
 * its far walls. Metal mirrors the room, a smooth or glazed surface the lay-light, everything else is matt.
 */
export function makeObjectMaterials(
  from: THREE.Material | undefined,
  light: Light,
  hasVertexColors: boolean,
): [material: THREE.ShaderMaterial, inner?: THREE.ShaderMaterial] {
  const standard = from instanceof THREE.MeshStandardMaterial ? from : undefined;
  const physical = from instanceof THREE.MeshPhysicalMaterial ? from : undefined;
  const isGlass = (physical?.transmission ?? 0) > 0.3;
  const color = standard?.color ?? new THREE.Color(0.5, 0.5, 0.5);
  const make = (side: THREE.Side) =>
    new THREE.ShaderMaterial({
      vertexShader: OBJECT_VERTEX,
      fragmentShader: OBJECT_FRAGMENT,
      toneMapped: false,
      vertexColors: hasVertexColors,
      side,
      ...(isGlass && GLASS),
      defines: {
        ...(standard?.map && { USE_UV_MAP: '' }),
        ...(isGlass && { GLASS: '' }),
      },
      uniforms: {
        uCube: { value: light.cube },
        uLamp: { value: light.lamp },
        uColor: { value: physical && isGlass ? color.clone().multiply(physical.attenuationColor) : color },
        uRough: { value: standard?.roughness ?? 0.6 },
        uMetal: { value: standard?.metalness ?? 0 },
        uCoat: { value: physical?.clearcoat ?? 0 },
        uMap: { value: standard?.map ?? null },
      },
    });
  return isGlass ? [make(THREE.FrontSide), make(THREE.BackSide)] : [make(from?.side ?? THREE.FrontSide)];
}
