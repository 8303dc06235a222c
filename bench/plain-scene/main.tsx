import { Canvas, useFrame, useLoader } from '@react-three/fiber';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BackSide, SRGBColorSpace, TextureLoader } from 'three';
import { HEIGHT_M, type Place, placesFor } from './places.ts';

const count = Number(new URLSearchParams(location.search).get('works') ?? 20);
const { places, lengthM, widthM } = placesFor(count);
const TURN_RAD_S = 0.4;

/** A work as it is usually built: a mesh and a texture of its own, waited for by itself. */
function Work({ number, x, z, turn }: Place & { readonly number: number }) {
  const texture = useLoader(TextureLoader, `./pictures/${number}.jpg`, undefined);
  texture.colorSpace = SRGBColorSpace;
  return (
    <mesh position={[x, 1.55, z]} rotation={[0, turn, 0]}>
      <planeGeometry args={[1.2, 0.9]} />
      <meshStandardMaterial map={texture} />
    </mesh>
  );
}

/** Walks the room's length to and fro, looking around, while `window.walks` is set. */
function Gaze() {
  useFrame(({ camera }, delta) => {
    const { walk } = window;
    if (!walk) return;
    walk.s += Math.min(delta, 0.2);
    const along = Math.abs((((walk.s * 3) / lengthM) % 2) - 1) - 0.5;
    camera.position.x = -along * (lengthM - 2);
    camera.rotation.y = -Math.PI / 2 + TURN_RAD_S * walk.s;
  });
  return null;
}

declare global {
  interface Window {
    walk?: { s: number };
  }
}

createRoot(document.getElementById('root')!).render(
  <Canvas camera={{ fov: 60, position: [1 - lengthM / 2, 1.6, 0], rotation: [0, -Math.PI / 2, 0] }}>
    <ambientLight intensity={1.5} />
    <directionalLight position={[2, 4, 1]} />
    <mesh position={[0, HEIGHT_M / 2, 0]}>
      <boxGeometry args={[lengthM, HEIGHT_M, widthM]} />
      <meshStandardMaterial color="#e8e4da" side={BackSide} />
    </mesh>
    {places.map((place, number) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a work's number is its name here.
      <Suspense key={number} fallback={null}>
        <Work number={number} {...place} />
      </Suspense>
    ))}
    <Gaze />
  </Canvas>,
);
