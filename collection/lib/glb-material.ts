import type { Document, Material as GltfMaterial } from '@gltf-transform/core';
import {
  KHRMaterialsClearcoat,
  KHRMaterialsIOR,
  KHRMaterialsTransmission,
  KHRMaterialsVolume,
} from '@gltf-transform/extensions';
import { linear } from './color.ts';
import type { Material } from './mesh.ts';

/** Index of refraction of soda-lime glass. */
const GLASS_IOR = 1.5;

/** A surface in glTF's terms; `sizeM` is the object's size, in which glass takes on its colour. */
export function gltfMaterial(document: Document, material: Material, sizeM: number): GltfMaterial {
  const [r, g, b] = linear(material.color);
  const { transmission = 0, coat = 0 } = material;
  const result = document
    .createMaterial(material.name)
    .setBaseColorFactor(transmission > 0 ? [1, 1, 1, 1] : [r, g, b, 1])
    .setMetallicFactor(material.metallic)
    .setRoughnessFactor(material.roughness);
  if (transmission > 0) {
    const through = document.createExtension(KHRMaterialsTransmission).createTransmission();
    const ior = document.createExtension(KHRMaterialsIOR).createIOR().setIOR(GLASS_IOR);
    const volume = document
      .createExtension(KHRMaterialsVolume)
      .createVolume()
      .setThicknessFactor(sizeM * 0.1)
      .setAttenuationColor([r, g, b])
      .setAttenuationDistance(sizeM * 0.45);
    result
      .setExtension('KHR_materials_transmission', through.setTransmissionFactor(transmission))
      .setExtension('KHR_materials_ior', ior)
      .setExtension('KHR_materials_volume', volume);
  }
  if (coat > 0) {
    const clearcoat = document
      .createExtension(KHRMaterialsClearcoat)
      .createClearcoat()
      .setClearcoatFactor(coat)
      .setClearcoatRoughnessFactor(material.roughness);
    result.setExtension('KHR_materials_clearcoat', clearcoat);
  }
  return result;
}
