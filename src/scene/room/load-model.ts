import * as THREE from 'three';
import { browserPlatform, fetchBlob } from '../engine/fetch-file.ts';
import { makeObjectMaterials } from '../surfaces/object-material.ts';

/** A model ready to be drawn, standing on its base around the origin at its true size. */
export type LoadedModel = {
  readonly root: THREE.Object3D;
  /** What it takes on the GPU. */
  readonly bytes: number;
  dispose(): void;
};

/** The light in which an object stands, shared by all its levels. */
export type ObjectLight = { readonly cube: THREE.Vector3[]; readonly lamp: THREE.Vector3 };

/** Fetches a GLB and dresses it for the room's light; throws where it can't be had or read, or was aborted. */
export async function loadModel(
  url: string,
  options: {
    readonly heightM: number;
    readonly widthM: number;
    readonly light: ObjectLight;
    /** Makes ready what drawing it needs. */
    readonly prepare?: ((part: THREE.Object3D) => Promise<void>) | undefined;
  },
  signal: AbortSignal,
): Promise<LoadedModel> {
  const data = await (await fetchBlob(browserPlatform(), url, signal, { tries: 1 })).arrayBuffer();
  // Not needed for the first frame, so not in its bundle.
  const { GLTFLoader } = await import('three/examples/jsm/loaders/GLTFLoader.js');
  const { scene } = await new GLTFLoader().parseAsync(data, url.slice(0, url.lastIndexOf('/') + 1));
  const model = dress(scene, options);
  await options.prepare?.(model.root);
  if (!signal.aborted) return model;
  model.dispose();
  throw signal.reason;
}

function dress(
  model: THREE.Object3D,
  { heightM, widthM, light }: { heightM: number; widthM: number; light: ObjectLight },
): LoadedModel {
  const owned: { dispose(): void }[] = [];
  const parts: THREE.Mesh[] = [];
  let bytes = 0;
  model.traverse((part) => {
    if (part instanceof THREE.Mesh) parts.push(part);
  });
  for (const part of parts) {
    const old = [part.material].flat()[0] as THREE.Material;
    if (!part.geometry.hasAttribute('normal')) part.geometry.computeVertexNormals();
    const [material, inner] = makeObjectMaterials(old, light, part.geometry.hasAttribute('color'));
    part.material = material;
    owned.push(part.geometry, material, old);
    bytes += geometryBytes(part.geometry);
    if (old instanceof THREE.MeshStandardMaterial && old.map) {
      owned.push(old.map);
      bytes += textureBytes(old.map);
    }
    if (!inner) continue;
    // Glass: what lies behind shows through, so its far walls are drawn first, then its near ones.
    const far = new THREE.Mesh(part.geometry, inner);
    far.renderOrder = 1;
    part.renderOrder = 2;
    part.add(far);
    owned.push(inner);
  }
  return {
    root: standing(model, heightM, widthM),
    bytes,
    dispose: () => {
      for (const thing of owned) thing.dispose();
    },
  };
}

function geometryBytes({ attributes, index }: THREE.BufferGeometry): number {
  let bytes = index?.array.byteLength ?? 0;
  // Interleaved attributes share one array.
  const arrays = new Set(Object.values(attributes).map(({ array }) => array));
  for (const array of arrays) bytes += array.byteLength;
  return bytes;
}

/** Four bytes a pixel, and a third more for its smaller levels. */
function textureBytes({ image }: THREE.Texture): number {
  const { width = 0, height = 0 } = (image ?? {}) as { width?: number; height?: number };
  return (width * height * 16) / 3;
}

/** Scales a model so that its bounds have the work's height, and stands it on the ground. */
function standing(model: THREE.Object3D, heightM: number, widthM: number): THREE.Object3D {
  const bounds = new THREE.Box3().setFromObject(model);
  const size = bounds.getSize(new THREE.Vector3());
  const factor = size.y > 0 ? heightM / size.y : widthM / Math.max(1e-6, size.x);
  const middle = bounds.getCenter(new THREE.Vector3());
  const holder = new THREE.Group();
  holder.scale.setScalar(factor);
  holder.position.set(-middle.x * factor, -bounds.min.y * factor, -middle.z * factor);
  holder.add(model);
  // It stands where it stands: its matrices are made once.
  holder.traverse((part) => {
    part.updateMatrix();
    part.matrixAutoUpdate = false;
  });
  return holder;
}
