const error = <const Params extends readonly string[]>(...params: Params) =>
  ({ severity: 'error', params }) as const;
const warning = <const Params extends readonly string[]>(...params: Params) =>
  ({ severity: 'warning', params }) as const;

/**
 * Every issue that validation can find: how grave it is, and the values that its sentence (src/i18n/issues.*.json)
 * names. A code once published keeps its meaning.
 */
export const ISSUES = {
  // The text as JSON
  'json-empty': error(),
  'json-comment': error(),
  'json-trailing-comma': error(),
  'json-comma-missing': error(),
  'json-string': error(),
  'json-unclosed': error(),
  'json-syntax': error('near'),
  'json-duplicate-key': error('property'),
  'json-too-deep': error('maximum'),
  'json-too-large': error('maximum'),
  'not-utf8': error(),

  // The shape
  'format-too-new': error('format', 'supported'),
  'missing-property': error('property'),
  'unknown-property': error('property', 'allowed'),
  'misspelt-property': error('property', 'suggestion'),
  'expected-text': error(),
  'expected-number': error(),
  'expected-integer': error(),
  'expected-list': error(),
  'expected-object': error(),
  'expected-languages': error(),
  'bad-value': error('value', 'allowed'),
  'number-too-small': error('value', 'minimum'),
  'number-not-above': error('value', 'minimum'),
  'number-too-large': error('value', 'maximum'),
  'too-few-items': error('minimum'),
  'too-many-items': error('maximum'),
  'empty-text': error(),
  'bad-id': error('value'),
  'bad-color': error('value'),
  'bad-currency': error('value'),
  'bad-rights': error('value'),
  'bad-age-range': error('value'),
  'bad-path': error('value'),
  'bad-image-address': error('value'),
  'bad-instant': error('value'),
  'bad-url': error('value'),
  'bad-language-tag': error('value'),
  'language-map-empty': error(),

  // Files
  'missing-file': error('path'),
  'unreadable-file': error('path'),
  'unused-folder': warning('path'),
  'image-without-sizes': error('work'),
  'image-info-broken': error('path'),
  'missing-tile': error('path', 'scaleFactor'),
  'image-info-differs': error('path', 'declared', 'found'),
  'picture-unreadable': error('path'),
  'picture-size-differs': error('path', 'declared', 'found'),
  'level-not-coarser': error('path', 'triangles', 'finer'),
  'previews-stale': warning('room', 'image', 'count'),

  // References
  'wrong-room-name': error('found', 'expected'),
  'wrong-wing-name': error('found', 'expected'),
  'unknown-room': error('room'),
  'unknown-tier': error('tier'),
  'unknown-work': error('work'),
  'unknown-furniture': error('furniture'),
  'unknown-wall': error('wall', 'last'),
  'unknown-niche': error('niche'),
  'duplicate-id': error('id', 'otherFile', 'otherLine'),
  'duplicate-rank': error('rank', 'other'),
  'duplicate-language': error('language'),
  'unknown-time-zone': error('timeZone'),

  // Wings and their directory
  'unknown-wing': error('wing'),
  'room-in-other-wing': error('room', 'wing'),
  'opening-in-one-wing': error('opening', 'wing'),
  'opening-differs': error('opening', 'otherFile', 'property'),
  'opening-of-other-wings': error('opening', 'wing'),
  'wing-rooms-differ': error('declared', 'found'),
  'wing-floors-differ': error('declared', 'found'),
  'directory-lacks-room': error('room', 'path'),
  'directory-stale': error('room', 'wing'),

  // Rooms
  'outline-not-simple': error('wall', 'other'),
  'wall-too-short': error('wall', 'minimumM'),
  'room-too-small': error('areaM2', 'minimumM2'),
  'room-too-low': error('heightM', 'minimumM'),
  'rooms-overlap': error('room', 'other'),
  'room-unreachable': error('room'),
  'entrance-outside-room': error('room', 'clearM'),
  'entrance-in-furniture': error('furniture', 'clearM'),
  'entrance-gated': error('room'),

  // Openings
  'opening-same-room': error('room'),
  'opening-without-depth': error(),
  'opening-off-wall': error('room', 'awayM'),
  'opening-not-square': error('room', 'angleDeg'),
  'opening-backwards': error('room'),
  'opening-wider-than-wall': error('room', 'widthM', 'wallM'),
  'opening-leaves-wall': error('room', 'byM'),
  'opening-too-small': error('minimumWidthM', 'minimumHeightM'),
  'opening-too-high': error('room', 'heightM', 'roomHeightM'),
  'openings-overlap': error('room', 'other'),
  'stair-without-rise': error(),
  'stair-too-steep': error('angleDeg', 'maximumDeg', 'neededM'),
  'step-without-stair': error('riseM'),

  // Hang
  'work-not-hung': error('work'),
  'work-hung-twice': error('work', 'otherLine'),
  'picture-on-plinth': error('work'),
  'picture-in-niche': error('work'),
  'object-on-wall': error('work'),
  'wrong-furniture': error('furniture', 'found', 'needed'),
  'work-overlaps-work': error('work', 'other'),
  'work-leaves-wall': error('work', 'byM'),
  'work-above-ceiling': error('work', 'byM'),
  'work-below-floor': error('work', 'byM'),
  'work-covers-opening': error('work', 'opening'),
  'work-covers-niche': error('work', 'niche'),
  'plinth-too-small': error('work', 'furniture', 'byM'),
  'free-wall-too-small': error('work', 'furniture', 'byM'),
  'niche-too-small': error('work', 'niche', 'byM'),

  // Wall text
  'wall-text-leaves-wall': error('byM'),
  'wall-text-covers-opening': error('opening'),
  'wall-text-covers-niche': error('niche'),
  'wall-text-meets-work': error('work'),

  // Niches
  'niche-leaves-wall': error('niche', 'byM'),
  'niche-too-high': error('niche', 'byM'),
  'niche-reaches-room': error('niche', 'room'),
  'niche-meets-opening': error('niche', 'opening'),
  'niches-overlap': error('niche', 'other'),

  // Furniture and light
  'furniture-outside-room': error('furniture', 'room'),
  'furniture-overlaps': error('furniture', 'other'),
  'furniture-blocks-opening': error('furniture', 'opening', 'clearM'),
  'furniture-too-high': error('furniture', 'byM'),
  'lay-light-outside-room': warning(),

  // Ceilings, mouldings and the light of stairs
  'dome-leaves-room': error('byM'),
  'dome-too-steep': error('riseM', 'maximumM'),
  'dome-eye-too-wide': error('oculusM', 'maximumM'),
  'vault-needs-rectangle': error(),
  'vault-too-steep': error('riseM', 'maximumM'),
  'vault-slot-too-wide': error('slotM', 'maximumM'),
  'cove-too-large': error('radiusM', 'maximumM'),
  'beams-too-deep': error('depthM', 'maximumM'),
  'beams-too-wide': error('beamM', 'maximumM'),
  'lay-light-needs-flat-ceiling': error(),
  'opening-into-ceiling': error('opening', 'byM'),
  'dado-too-high': error('heightM', 'maximumM'),
  'dado-above-picture-rail': error('dadoM', 'railM'),
  'picture-rail-too-high': error('railM', 'maximumM'),
  'light-needs-stair': error(),
  'light-needs-longer-stair': error('lengthM', 'minimumM'),

  // Languages
  'missing-translation': error('language'),
  'unlisted-language': warning('language'),

  // Access
  'gated-room-in-public': error('room', 'path'),
  'public-room-in-members': error('room', 'path'),
  'gated-room-without-teaser': warning('room'),
  'teaser-too-large': error('width', 'height', 'maximum'),
  'public-before-opening': error(),
  'access-without-effect': warning(),
  'offer-opens-nothing': warning('tier'),
  'search-index-names-gated': error('room'),
  'search-index-stale': warning(),

  // Tours
  'wrong-tour-name': error('found', 'expected'),
  'unused-tour': warning('path'),
  'gated-tour-in-public': error('tour', 'path'),
  'public-tour-in-members': error('tour', 'path'),
  'tour-cover-gated': error('room'),
  'tour-stop-closed': error('room'),
  'tour-stop-unreachable': error('room', 'from'),
  'unknown-detail': error('detail', 'work'),
  'tour-region-of-object': error('work'),
  'tour-region-leaves-picture': error('byPercent'),
  'viewpoint-not-free': error('room'),
  'audio-without-captions': error('language'),
  'captions-broken': error('path'),

  // Works
  'alt-equals-title': warning('language'),
  'aspect-ratio': warning('work', 'imageRatio', 'workRatio', 'offPercent'),
  'detail-leaves-picture': error('detail', 'byPercent'),
  'mention-not-found': error('language', 'mention'),
} as const;

export type IssueCode = keyof typeof ISSUES;
export type Severity = 'error' | 'warning';

/** Every code, in the order of the table above. */
export const ISSUE_CODES = Object.keys(ISSUES) as readonly IssueCode[];

/** The values that an issue's sentence names. */
export type IssueParams<Code extends IssueCode> = Readonly<
  Record<(typeof ISSUES)[Code]['params'][number], string | number>
>;
