import { type Accessor, Document, NodeIO, type TypedArray } from '@gltf-transform/core';
import {
  KHRMaterialsClearcoat,
  KHRMaterialsIOR,
  KHRMaterialsTransmission,
  KHRMaterialsVolume,
  KHRMeshQuantization,
} from '@gltf-transform/extensions';
import { gltfMaterial } from './glb-material.ts';
import type { ShadedMesh } from './levels.ts';
import { extent } from './mesh.ts';

/** What our models use beyond the core of glTF 2.0. */
export const GLB_EXTENSIONS = [
  KHRMeshQuantization,
  KHRMaterialsTransmission,
  KHRMaterialsIOR,
  KHRMaterialsVolume,
  KHRMaterialsClearcoat,
];

/** Surfaces at least this smooth mirror so sharply that normals of eight bits would show as ripples. */
const SHARP = 0.4;

/**
 * A mesh as GLB (glTF 2.0), quantised by KHR_mesh_quantization, which needs no decoder: positions of 16 bits within a
 * cube around the object, normals of 8 (of 16 on what mirrors sharply), colours of 8. The colour holds the mesh's tints
 * and its shade, in linear light as glTF wants it.
 */
export async function encodeGlb(mesh: ShadedMesh, name: string): Promise<Uint8Array> {
  const document = new Document();
  document.createExtension(KHRMeshQuantization).setRequired(true);
  const buffer = document.createBuffer();
  const accessor = (type: 'VEC3' | 'SCALAR', array: TypedArray): Accessor =>
    document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  const { centre, half } = cubeAround(mesh.positions);
  const isSharp = mesh.material.roughness < SHARP;
  const primitive = document
    .createPrimitive()
    .setAttribute(
      'POSITION',
      accessor(
        'VEC3',
        Int16Array.from(mesh.positions, (v, i) => Math.round(((v - centre[i % 3]!) / half) * 32_767)),
      ).setNormalized(true),
    )
    .setAttribute(
      'NORMAL',
      accessor(
        'VEC3',
        isSharp
          ? Int16Array.from(mesh.normals, (v) => Math.round(v * 32_767))
          : Int8Array.from(mesh.normals, (v) => Math.round(v * 127)),
      ).setNormalized(true),
    )
    .setAttribute('COLOR_0', accessor('VEC3', colors(mesh)).setNormalized(true))
    .setIndices(
      accessor(
        'SCALAR',
        mesh.positions.length / 3 <= 65_535 ? Uint16Array.from(mesh.indices) : Uint32Array.from(mesh.indices),
      ),
    )
    .setMaterial(gltfMaterial(document, mesh.material, half * 2));
  const node = document
    .createNode(name)
    .setTranslation(centre)
    .setScale([half, half, half])
    .setMesh(document.createMesh(name).addPrimitive(primitive));
  document.getRoot().setDefaultScene(document.createScene(name).addChild(node));
  return new NodeIO().registerExtensions(GLB_EXTENSIONS).writeBinary(document);
}

const colors = ({ positions, tints, shade }: ShadedMesh): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: positions.length }, (_, i) =>
    Math.round(255 * Math.min(1, (tints?.[i] ?? 1) * shade[Math.floor(i / 3)]!)),
  );

function cubeAround(positions: Float32Array): { centre: [number, number, number]; half: number } {
  const centre: [number, number, number] = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    let [low, high] = [Infinity, -Infinity];
    for (let i = axis; i < positions.length; i += 3) {
      low = Math.min(low, positions[i]!);
      high = Math.max(high, positions[i]!);
    }
    centre[axis] = (low + high) / 2;
  }
  return { centre, half: Math.max(...extent(positions)) / 2 };
}
