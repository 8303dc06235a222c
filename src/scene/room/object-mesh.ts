import * as THREE from 'three';
import type { PlacedWork } from '../../museum/hang/place-works.ts';
import { makeObjectMaterial } from '../surfaces/object-material.ts';

/** Even light before the room's own is computed. */
const PLAIN_LIGHT = [0.6, 0.6, 0.85, 0.35, 0.6, 0.6] as const;

/** One object on its plinth: its model at its true size, or a plain shape where that can't be had. */
export class ObjectMesh {
  readonly work: string;
  readonly group = new THREE.Group();
  readonly #placed: PlacedWork;
  readonly #cube = PLAIN_LIGHT.map((light) => new THREE.Vector3(light, light, light));
  readonly #lamp: THREE.Vector3;
  readonly #abort = new AbortController();
  readonly #disposables: { dispose(): void }[] = [];

  constructor(placed: PlacedWork) {
    this.work = placed.work.id;
    this.#placed = placed;
    this.#lamp = new THREE.Vector3(placed.facing[0] * 0.5, 1, placed.facing[1] * 0.5).normalize();
    this.group.name = `object ${placed.work.id}`;
    this.group.position.set(...placed.position);
    this.group.rotation.y = Math.atan2(placed.facing[0], placed.facing[1]);
  }

  /** Light from six directions (18 numbers), as the room's light has it. */
  set light(probe: ArrayLike<number>) {
    this.#cube.forEach((side, i) => {
      side.set(probe[i * 3]!, probe[i * 3 + 1]!, probe[i * 3 + 2]!);
    });
  }

  /** Fetches the model; `onChanged` when there is something new to see. */
  async load(filesAt: string, onChanged: () => void, onFailed: () => void): Promise<void> {
    const { work } = this.#placed;
    if (work.kind !== 'object') return;
    try {
      const url = `${filesAt.replace(/\/$/, '')}/${work.model.id}`;
      const response = await fetch(url, { signal: this.#abort.signal });
      if (!response.ok) throw new Error(`model answered ${response.status}`);
      const data = await response.arrayBuffer();
      // Not needed for the first frame, so not in its bundle.
      const { GLTFLoader } = await import('three/examples/jsm/loaders/GLTFLoader.js');
      const { scene } = await new GLTFLoader().parseAsync(data, url.slice(0, url.lastIndexOf('/') + 1));
      if (this.#abort.signal.aborted) {
        disposeTree(scene);
        return;
      }
      this.#show(scene);
    } catch {
      if (this.#abort.signal.aborted) return;
      this.#show(this.#placeholder());
      onFailed();
    }
    onChanged();
  }

  dispose(): void {
    this.#abort.abort();
    for (const thing of this.#disposables) thing.dispose();
    this.#disposables.length = 0;
    this.group.clear();
  }

  #placeholder(): THREE.Object3D {
    const geometry = new THREE.IcosahedronGeometry(0.5, 1);
    const mesh = new THREE.Mesh(
      geometry,
      new THREE.MeshStandardMaterial({ color: '#a9a49b', roughness: 0.9 }),
    );
    return mesh;
  }

  /** Stands a model on its base, scaled so that its bounds have the work's dimensions. */
  #show(model: THREE.Object3D): void {
    const bounds = new THREE.Box3().setFromObject(model);
    const size = bounds.getSize(new THREE.Vector3());
    const { widthM, heightM } = this.#placed.work.dimensions;
    const factor = size.y > 0 ? heightM / size.y : widthM / Math.max(1e-6, size.x);
    const middle = bounds.getCenter(new THREE.Vector3());
    const holder = new THREE.Group();
    holder.scale.setScalar(factor);
    holder.position.set(-middle.x * factor, -bounds.min.y * factor, -middle.z * factor);
    holder.add(model);
    model.traverse((part) => {
      if (!(part instanceof THREE.Mesh)) return;
      const old: THREE.Material = Array.isArray(part.material) ? part.material[0] : part.material;
      const hasColors = part.geometry.hasAttribute('color');
      if (!part.geometry.hasAttribute('normal')) part.geometry.computeVertexNormals();
      part.material = makeObjectMaterial(old, this.#cube, this.#lamp, hasColors);
      this.#disposables.push(part.geometry, part.material, old);
      if (old instanceof THREE.MeshStandardMaterial && old.map) this.#disposables.push(old.map);
    });
    this.group.clear();
    this.group.add(holder);
  }
}

function disposeTree(root: THREE.Object3D): void {
  root.traverse((part) => {
    if (!(part instanceof THREE.Mesh)) return;
    part.geometry.dispose();
    for (const material of [part.material].flat()) material.dispose();
  });
}
