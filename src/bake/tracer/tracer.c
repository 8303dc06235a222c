/*
 * Ray caster over a four-wide bounding volume hierarchy, for wasm32 with SIMD.
 *
 * scripts/build-tracer.mjs compiles it to tracer.wasm; layout.ts describes the same structs to the code that fills
 * them. Results depend on the scene and the ray only: no relaxed SIMD, no fast-math, no fused multiply-add.
 *
 * Box test after Ize, "Robust BVH Ray Traversal" (JCGT 2013). Triangle test with edge volumes relative to the ray's
 * origin, as in Embree's robust mode: two triangles that share an edge compute the same number for it but for the
 * sign, so that no ray passes between them.
 */
#include <stdint.h>
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name)))

/* Hits nearer than this are the surface that the ray leaves. In units of the direction's length. */
#define MIN_T 1e-4f
/* Widens triangles by a share of their size: closes the hair cracks where a vertex lies on a neighbour's edge. */
#define EDGE_SLACK 1e-6f
/* A triangle within this angle (radians) of the ray is seen edge-on: its distance would be rounding noise. */
#define EDGE_ON 1e-6f
/* Stands for zero in a direction, so that its reciprocal is finite and no slab becomes infinity times zero. */
#define TINY 1e-18f
/* 1 + 2γ(3): covers the rounding of a slab's far distance. */
#define FAR_SLACK 1.0000004f
/* Three entries wait for each level of the tree; MAX_SPLIT_DEPTH in bvh.ts keeps it below 80 levels. */
#define STACK_SIZE 256

typedef struct { v128_t x, y, z; } Vec3x4;

/* Bounds: minimum x, y, z, maximum x, y, z of four children. A child is a node's index, or ~ of a pack's. */
typedef struct { v128_t bounds[6]; int32_t child[4]; } Node;

/* Four triangles; unused lanes have a normal of zero, which nothing hits. Normals have unit length. */
typedef struct { Vec3x4 a, b, c, normal; int32_t triangle[4]; } Pack;

typedef struct { float origin[3], direction[3], t_max; } Ray;

typedef struct { int32_t triangle; float t; uint8_t is_back; } Hit;

typedef struct {
  Vec3x4 origin, direction, reciprocal;
  v128_t edge_on;
  /* Which of a node's bounds the ray meets first, and last, on each axis. */
  int near[3], far[3];
} Query;

typedef struct { v128_t mask, t, facing; } PackHits;

static inline v128_t splat(float value) { return wasm_f32x4_splat(value); }
static inline v128_t add(v128_t a, v128_t b) { return wasm_f32x4_add(a, b); }
static inline v128_t sub(v128_t a, v128_t b) { return wasm_f32x4_sub(a, b); }
static inline v128_t mul(v128_t a, v128_t b) { return wasm_f32x4_mul(a, b); }
static inline v128_t both(v128_t a, v128_t b) { return wasm_v128_and(a, b); }
/* Compiles to one instruction, unlike f32x4.min and max; which operand a NaN yields does not matter here. */
static inline v128_t lesser(v128_t a, v128_t b) { return wasm_f32x4_pmin(a, b); }
static inline v128_t greater(v128_t a, v128_t b) { return wasm_f32x4_pmax(a, b); }

static inline Vec3x4 add3(Vec3x4 a, Vec3x4 b) { return (Vec3x4){add(a.x, b.x), add(a.y, b.y), add(a.z, b.z)}; }
static inline Vec3x4 sub3(Vec3x4 a, Vec3x4 b) { return (Vec3x4){sub(a.x, b.x), sub(a.y, b.y), sub(a.z, b.z)}; }
static inline v128_t dot(Vec3x4 a, Vec3x4 b) { return add(add(mul(a.x, b.x), mul(a.y, b.y)), mul(a.z, b.z)); }
static inline Vec3x4 cross(Vec3x4 a, Vec3x4 b) {
  return (Vec3x4){
      sub(mul(a.y, b.z), mul(a.z, b.y)),
      sub(mul(a.z, b.x), mul(a.x, b.z)),
      sub(mul(a.x, b.y), mul(a.y, b.x)),
  };
}
static inline Vec3x4 splat3(const float v[3]) { return (Vec3x4){splat(v[0]), splat(v[1]), splat(v[2])}; }

static inline Query query_of(const Ray *ray) {
  Query query;
  float reciprocal[3];
  for (int axis = 0; axis < 3; axis++) {
    float d = ray->direction[axis];
    if (__builtin_fabsf(d) < TINY) d = d < 0 ? -TINY : TINY;
    reciprocal[axis] = 1 / d;
    query.near[axis] = d < 0 ? axis + 3 : axis;
    query.far[axis] = d < 0 ? axis : axis + 3;
  }
  query.origin = splat3(ray->origin);
  query.direction = splat3(ray->direction);
  query.reciprocal = splat3(reciprocal);
  query.edge_on = mul(splat(EDGE_ON), wasm_f32x4_sqrt(dot(query.direction, query.direction)));
  return query;
}

/* Bit k is set where the ray meets child k's box between 0 and t_max; `entry` gets the distances at which it enters. */
static inline uint32_t meet_boxes(const Node *node, const Query *query, float t_max, v128_t *entry) {
  const v128_t *bounds = node->bounds;
  const Vec3x4 o = query->origin, r = query->reciprocal;
  v128_t near_x = mul(sub(bounds[query->near[0]], o.x), r.x), far_x = mul(sub(bounds[query->far[0]], o.x), r.x);
  v128_t near_y = mul(sub(bounds[query->near[1]], o.y), r.y), far_y = mul(sub(bounds[query->far[1]], o.y), r.y);
  v128_t near_z = mul(sub(bounds[query->near[2]], o.z), r.z), far_z = mul(sub(bounds[query->far[2]], o.z), r.z);
  v128_t enter = greater(greater(near_x, near_y), greater(near_z, splat(0)));
  v128_t leave = mul(lesser(lesser(far_x, far_y), far_z), splat(FAR_SLACK));
  *entry = enter;
  return wasm_i32x4_bitmask(both(wasm_f32x4_le(enter, leave), wasm_f32x4_lt(enter, splat(t_max))));
}

static inline PackHits meet_pack(const Pack *pack, const Query *query, float t_max) {
  Vec3x4 a = sub3(pack->a, query->origin), b = sub3(pack->b, query->origin), c = sub3(pack->c, query->origin);
  /* Twelve times the volume between the ray's unit piece and each edge; the signs say on which side it passes. */
  v128_t u = dot(cross(sub3(c, b), add3(c, b)), query->direction);
  v128_t v = dot(cross(sub3(a, c), add3(a, c)), query->direction);
  v128_t w = dot(cross(sub3(b, a), add3(b, a)), query->direction);
  v128_t slack = mul(splat(EDGE_SLACK), wasm_f32x4_abs(add(add(u, v), w)));
  v128_t inside = wasm_v128_or(wasm_f32x4_ge(lesser(lesser(u, v), w), wasm_f32x4_neg(slack)),
                               wasm_f32x4_le(greater(greater(u, v), w), slack));
  v128_t facing = dot(pack->normal, query->direction);
  v128_t t = wasm_f32x4_div(dot(pack->normal, a), facing);
  v128_t ahead = both(wasm_f32x4_gt(t, splat(MIN_T)), wasm_f32x4_lt(t, splat(t_max)));
  v128_t face_on = wasm_f32x4_gt(wasm_f32x4_abs(facing), query->edge_on);
  return (PackHits){both(both(inside, ahead), face_on), t, facing};
}

/* `any` is constant where this is inlined: with it the first hit ends the search and says nothing but that it is. */
static inline __attribute__((always_inline)) Hit cast(const Node *nodes, const Pack *packs, const Ray *ray, int any) {
  const Query query = query_of(ray);
  Hit best = {-1, ray->t_max, 0};
  int32_t waiting[STACK_SIZE];
  float entries[STACK_SIZE];
  int top = 1;
  waiting[0] = 0;
  entries[0] = 0;
  while (top > 0) {
    top--;
    if (entries[top] >= best.t) continue;
    const Node *node = &nodes[waiting[top]];
    v128_t entry;
    uint32_t met = meet_boxes(node, &query, best.t, &entry);
    if (!met) continue;
    if (top > STACK_SIZE - 4) __builtin_trap();
    float entered[4];
    wasm_v128_store(entered, entry);
    for (const int base = top; met; met &= met - 1) {
      const int k = __builtin_ctz(met);
      const int32_t child = node->child[k];
      if (child >= 0) {
        /* Farthest first, so that the nearest is taken next. */
        int at = top++;
        for (; !any && at > base && entries[at - 1] < entered[k]; at--) {
          waiting[at] = waiting[at - 1];
          entries[at] = entries[at - 1];
        }
        waiting[at] = child;
        entries[at] = entered[k];
        continue;
      }
      const Pack *pack = &packs[~child];
      PackHits hits = meet_pack(pack, &query, best.t);
      uint32_t lanes = wasm_i32x4_bitmask(hits.mask);
      if (!lanes) continue;
      if (any) return (Hit){pack->triangle[__builtin_ctz(lanes)], 0, 0};
      float t[4], facing[4];
      wasm_v128_store(t, hits.t);
      wasm_v128_store(facing, hits.facing);
      for (; lanes; lanes &= lanes - 1) {
        const int lane = __builtin_ctz(lanes);
        if (t[lane] < best.t) best = (Hit){pack->triangle[lane], t[lane], facing[lane] > 0};
      }
    }
  }
  return best;
}

/* Nearest hit of each ray: its triangle (-1 for none), its t (t_max for none), and whether it is the back. */
EXPORT(closest)
void closest(const Node *nodes, const Pack *packs, const Ray *rays, int count, int32_t *triangles, float *distances,
             uint8_t *is_back) {
  for (int i = 0; i < count; i++) {
    const Hit hit = cast(nodes, packs, &rays[i], 0);
    triangles[i] = hit.triangle;
    distances[i] = hit.t;
    is_back[i] = hit.is_back;
  }
}

/* Whether anything lies on each ray between MIN_T and its t_max: 1 or 0. */
EXPORT(occluded)
void occluded(const Node *nodes, const Pack *packs, const Ray *rays, int count, int32_t *blocked) {
  for (int i = 0; i < count; i++) blocked[i] = cast(nodes, packs, &rays[i], 1).triangle >= 0;
}
