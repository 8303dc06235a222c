import type { Material } from './mesh.ts';

/** Cast bronze, golden brown where hands and light reach, dark in its hollows. */
export const bronze: Material = {
  name: 'bronze',
  color: '#a9764a',
  metallic: 1,
  roughness: 0.34,
  patina: '#4e3626',
};
/** Bronze polished to gold. */
export const gilt: Material = {
  name: 'gilt',
  color: '#d8ae5c',
  metallic: 1,
  roughness: 0.24,
  patina: '#8a5f28',
};
/** Stainless steel, finely brushed. */
export const steel: Material = { name: 'steel', color: '#c3c5c6', metallic: 1, roughness: 0.28 };
/** Glazed porcelain. */
export const porcelain: Material = {
  name: 'porcelain',
  color: '#e6e2d8',
  metallic: 0,
  roughness: 0.1,
  coat: 1,
};
/** Porcelain as it leaves the first firing, unglazed. */
export const biscuit: Material = { name: 'biscuit', color: '#e9e4d8', metallic: 0, roughness: 0.7 };
/** Laser-sintered nylon, as 3D printers leave it: white and faintly grainy. */
export const print: Material = { name: 'print', color: '#e4e2dc', metallic: 0, roughness: 0.85 };
/** Clear glass with a breath of green. */
export const glass: Material = {
  name: 'glass',
  color: '#cfe4da',
  metallic: 0,
  roughness: 0.04,
  transmission: 0.92,
};
/** Cherry wood, oiled. */
export const wood: Material = { name: 'wood', color: '#8a4f2d', metallic: 0, roughness: 0.5 };
/** Black basalt, honed. */
export const basalt: Material = { name: 'basalt', color: '#2b2c2e', metallic: 0, roughness: 0.42 };

/** A material in another colour (`#rrggbb`). */
export const tinted = (material: Material, color: string): Material => ({ ...material, color });
