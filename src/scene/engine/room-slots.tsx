import {
  Component,
  memo,
  type ReactNode,
  Suspense,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type * as THREE from 'three';
import type { FloorOf } from '../../building/room-model.ts';
import type { ResolvedPlan } from '../../museum/plan/openings.ts';
import { RoomPlans } from '../../museum/plan/room-plans.ts';
import type { MuseumSceneProps, SceneRoom } from '../contract.ts';
import { RoomView } from '../room/room-view.tsx';
import type { RoomSlot } from './frame-loop.ts';
import { RoomFloors } from './room-floors.ts';
import type { SceneWorld } from './scene-world.ts';

type Shared = Pick<MuseumSceneProps, 'texts' | 'reducedMotion' | 'onWorkFailed'> & {
  readonly world: SceneWorld;
};

const LOADING: SceneRoom = { status: 'loading' };
const FAILED: SceneRoom = { status: 'failed' };

/** The rooms that are built now; which of them are drawn is decided in each frame, without React. */
export function RoomSlots(
  props: Shared & Pick<MuseumSceneProps, 'plan' | 'rooms'> & { mounted: readonly string[] },
) {
  const { mounted, rooms, plan, ...shared } = props;
  const [plans] = useState(() => new RoomPlans());
  const [floors] = useState(() => new RoomFloors());
  useEffect(() => {
    plans.keepOnly(mounted);
    floors.keepOnly(mounted);
  }, [plans, floors, mounted]);
  // A room that a new plan lacks is still among those built until the world has taken that plan.
  const here = useMemo(() => mounted.filter((id) => plan.rooms.has(id)), [mounted, plan]);
  return here.map((id) => {
    const part = plans.of(plan, id);
    return (
      <Slot
        key={id}
        id={id}
        plan={part}
        room={rooms.get(id) ?? LOADING}
        floorOf={floors.of(id, part, rooms)}
        {...shared}
      />
    );
  });
}

/** `plan` is the room's own part: another one means that the room is built anew. */
type SlotProps = Shared & { id: string; plan: ResolvedPlan; room: SceneRoom; floorOf: FloorOf };

const Slot = memo(function Slot(props: SlotProps) {
  const { id, room, world, onWorkFailed, ...look } = props;
  const group = useRef<THREE.Group>(null);
  const slot = useRef<RoomSlot>(undefined);
  useLayoutEffect(() => {
    const { slots } = world.loop;
    const own = { id, group: group.current!, isBuilt: false };
    slot.current = own;
    slots.push(own);
    return () => {
      slots.splice(slots.indexOf(own), 1);
    };
  }, [world, id]);
  const onBuilt = () => {
    slot.current!.isBuilt = true;
    world.noteBuilt(id);
  };
  const view = {
    ...look,
    roomId: id,
    pictures: world.pictures,
    day: world.day,
    stocks: world.stocks,
    mirror: world.mirror,
    sight: world.sight,
    wallTextPx: world.wallTextPx,
    onBuilt,
    onWorkFailed: (work: string) => onWorkFailed({ room: id, work }),
  };
  const plain = (
    <RoomBoundary room={room} plain={null} onFailed={onBuilt}>
      <RoomView {...view} room={FAILED} />
    </RoomBoundary>
  );
  return (
    <group ref={group} visible={false} matrixAutoUpdate={false}>
      <RoomBoundary room={room} plain={plain}>
        <Suspense fallback={null}>
          <RoomView {...view} room={room} />
        </Suspense>
      </RoomBoundary>
    </group>
  );
});

type BoundaryProps = {
  room: SceneRoom;
  plain: ReactNode;
  onFailed?: () => void;
  children: ReactNode;
};

/** A room whose content breaks its view is shown empty and plain, or where that fails, too, not at all: the visit goes on. */
class RoomBoundary extends Component<BoundaryProps, { failed: boolean; room: SceneRoom }> {
  override state = { failed: false, room: this.props.room };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps({ room }: BoundaryProps, state: { room: SceneRoom }) {
    return room === state.room ? null : { failed: false, room };
  }

  override componentDidCatch() {
    this.props.onFailed?.();
  }

  override render() {
    return this.state.failed ? this.props.plain : this.props.children;
  }
}
