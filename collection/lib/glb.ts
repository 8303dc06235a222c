import { Document, NodeIO, type TypedArray } from '@gltf-transform/core';
import { linear } from './color.ts';
import type { Mesh } from './mesh.ts';

/**
 * A mesh as GLB (glTF 2.0). `shade` dims each corner (0 … 1) where little light reaches it; with the mesh's tints it
 * becomes the vertex colour, in linear light as glTF wants it.
 */
export async function encodeGlb(mesh: Mesh, shade: Float32Array, name: string): Promise<Uint8Array> {
  const document = new Document();
  const buffer = document.createBuffer();
  const count = mesh.positions.length / 3;
  const colors = new Uint8Array(count * 4).fill(255);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 3; k++) {
      colors[i * 4 + k] = Math.round(255 * (mesh.tints?.[i * 3 + k] ?? 1) * shade[i]!);
    }
  }
  const small = count <= 65_535;
  const accessor = (
    type: 'VEC3' | 'VEC4' | 'SCALAR',
    array: Float32Array | Uint8Array | Uint16Array | Uint32Array,
  ) =>
    document
      .createAccessor()
      .setType(type)
      .setArray(array as TypedArray)
      .setBuffer(buffer);
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', mesh.positions))
    .setAttribute('NORMAL', accessor('VEC3', mesh.normals))
    .setAttribute('COLOR_0', accessor('VEC4', colors).setNormalized(true))
    .setIndices(accessor('SCALAR', small ? Uint16Array.from(mesh.indices) : mesh.indices))
    .setMaterial(
      document
        .createMaterial(mesh.material.name)
        .setBaseColorFactor([...linear(mesh.material.color), 1])
        .setMetallicFactor(mesh.material.metallic)
        .setRoughnessFactor(mesh.material.roughness),
    );
  const node = document.createNode(name).setMesh(document.createMesh(name).addPrimitive(primitive));
  const scene = document.createScene(name).addChild(node);
  document.getRoot().setDefaultScene(scene);
  return new NodeIO().writeBinary(document);
}
