import { type Document, NodeIO, type Primitive } from '@gltf-transform/core';
import { describe, expect, it } from 'vitest';
import { encodeGlb, GLB_EXTENSIONS } from '../../collection/lib/glb.ts';
import { makeLevels } from '../../collection/lib/levels.ts';
import { bronze, glass, porcelain, print } from '../../collection/lib/materials.ts';
import { extent, type Material, type Mesh } from '../../collection/lib/mesh.ts';
import { faceOutward } from '../../collection/lib/orient.ts';
import { weld } from '../../collection/lib/weld.ts';
import { ball } from '../helpers/ball.ts';

const io = new NodeIO().registerExtensions(GLB_EXTENSIONS);

async function readBack(mesh: Mesh): Promise<{ document: Document; primitive: Primitive }[]> {
  const files = await Promise.all((await makeLevels(mesh)).map((level) => encodeGlb(level, 'ball')));
  const documents = await Promise.all(files.map((file) => io.readBinary(file)));
  return documents.map((document) => ({
    document,
    primitive: document.getRoot().listMeshes()[0]!.listPrimitives()[0]!,
  }));
}

const triangles = (primitive: Primitive): number => primitive.getIndices()!.getCount() / 3;

/** Every triangle with corners of its own, as facetted solids have them. */
function facetted(mesh: Mesh): Mesh {
  const apart = (values: Float32Array) =>
    Float32Array.from([...mesh.indices].flatMap((i) => [...values.subarray(i * 3, i * 3 + 3)]));
  return {
    ...mesh,
    positions: apart(mesh.positions),
    normals: apart(mesh.normals),
    indices: Uint32Array.from(mesh.indices, (_, i) => i),
  };
}

describe('a model', async () => {
  const fine = ball(230, porcelain);
  const levels = await readBack(fine);

  it('comes in three levels within their budgets, each coarser than the one before', () => {
    const counts = levels.map(({ primitive }) => triangles(primitive));
    expect(counts).toHaveLength(3);
    for (const [i, budget] of [40_000, 15_000, 4_000].entries()) {
      expect(counts[i]).toBeLessThanOrEqual(budget * 1.15);
      expect(counts[i]).toBeGreaterThan(budget * 0.5);
    }
  });

  it('keeps its bounds to a two-hundredth, at every level', () => {
    for (const { document, primitive } of levels) {
      const node = document.getRoot().listNodes()[0]!;
      const position = primitive.getAttribute('POSITION')!;
      const [low, high] = [position.getMinNormalized([]), position.getMaxNormalized([])];
      const scale = node.getScale()[1]!;
      const lift = node.getTranslation()[1]!;
      expect(low[1]! * scale + lift).toBeCloseTo(0, 2);
      expect(high[1]! * scale + lift).toBeCloseTo(0.5, 2);
      for (let k = 0; k < 3; k++) {
        expect((high[k]! - low[k]!) * scale).toBeGreaterThan(extent(fine.positions)[k]! * 0.99);
      }
    }
  });

  it('is quantised without anything that needs a decoder', async () => {
    for (const { document, primitive } of levels) {
      const used = document.getRoot().listExtensionsUsed();
      expect(used.map(({ extensionName }) => extensionName)).toContain('KHR_mesh_quantization');
      expect(used.every(({ extensionName }) => !/draco|meshopt/i.test(extensionName))).toBe(true);
      expect(primitive.getAttribute('POSITION')!.getArray()).toBeInstanceOf(Int16Array);
      expect(primitive.getAttribute('COLOR_0')!.getArray()).toBeInstanceOf(Uint8Array);
    }
    const [matt] = await readBack(ball(30, print));
    expect(matt!.primitive.getAttribute('NORMAL')!.getArray()).toBeInstanceOf(Int8Array);
  });

  it('is the same twice, byte for byte', async () => {
    const make = async () => encodeGlb((await makeLevels(ball(60, bronze)))[0]!, 'ball');
    expect(await make()).toEqual(await make());
  });

  it('stays under 1.2 MB where no two triangles share a corner', async () => {
    const [finest] = await makeLevels(facetted(ball(120, porcelain)));
    expect((await encodeGlb(finest!, 'ball')).length).toBeLessThan(1.2 * 1024 * 1024);
  }, 60_000);

  it('has one level only where it is coarse by itself', async () => {
    expect(await makeLevels(ball(20, bronze))).toHaveLength(1);
  });
});

describe('a material', () => {
  const written = async (material: Material) =>
    (await readBack(ball(20, material)))[0]!.document.getRoot().listMaterials()[0]!;

  it('of metal says how metallic and how rough it is', async () => {
    const metal = await written(bronze);
    expect([metal.getMetallicFactor(), metal.getRoughnessFactor()]).toEqual([1, bronze.roughness]);
    expect(metal.listExtensions()).toEqual([]);
  });

  it('of glass lets light through, bends and tints it', async () => {
    const names = (await written(glass)).listExtensions().map(({ extensionName }) => extensionName);
    expect(names.sort()).toEqual(['KHR_materials_ior', 'KHR_materials_transmission', 'KHR_materials_volume']);
  });

  it('of glazed porcelain has a clear coat', async () => {
    const names = (await written(porcelain)).listExtensions().map(({ extensionName }) => extensionName);
    expect(names).toEqual(['KHR_materials_clearcoat']);
  });
});

describe('a mesh on its way', () => {
  it('is turned right side out, whichever way its triangles or normals went', () => {
    const right = faceOutward(ball(24, bronze));
    const insideOut = {
      ...right,
      normals: right.normals.map((v) => -v),
      indices: right.indices.toReversed(),
    };
    const turned = faceOutward(insideOut);
    expect([...turned.normals.map((v) => v || 0)]).toEqual([...right.normals.map((v) => v || 0)]);
    const top = turned.positions.findIndex((v, i) => i % 3 === 1 && v > 0.499);
    expect(turned.normals[top]).toBeGreaterThan(0.9);
  });

  it('loses doubled corners and triangles without an area, but no crease', () => {
    const smooth = ball(24, bronze);
    expect(weld(facetted(smooth)).positions.length).toBeLessThanOrEqual(smooth.positions.length);
    const creased = facetted(smooth);
    creased.normals.set([1, 0, 0], 300);
    expect(weld(creased).positions.length).toBeGreaterThan(weld(facetted(smooth)).positions.length);
  });
});
