import {
  DragDropContext,
  Draggable,
  Droppable,
  type DraggableProvidedDragHandleProps,
} from '@hello-pangea/dnd'
import { type ReactNode } from 'react'
import { useSentences } from '../../sentences/sentences-provider'

export type Handle = DraggableProvidedDragHandleProps | null | undefined

interface SortableListProps {
  id: string
  isSortable: boolean
  count: number
  onMove: (from: number, to: number) => void
  children: (at: number, handle: Handle) => ReactNode
}

/**
 * A list whose items are dragged by their handle: with the mouse, or with the space bar and the
 * arrow keys. Lists within lists are not dragged, so that it is clear what moves.
 */
export function SortableList({ id, isSortable, count, onMove, children }: SortableListProps) {
  const { form } = useSentences()
  const places = Array.from({ length: count }, (_, at) => at)
  if (!isSortable) return places.map((at) => children(at, undefined))
  return (
    <DragDropContext
      dragHandleUsageInstructions={form.dragHint}
      onDragEnd={({ source, destination }) => {
        if (destination && destination.index !== source.index)
          onMove(source.index, destination.index)
      }}
    >
      <Droppable droppableId={id}>
        {(drop) => (
          <div ref={drop.innerRef} {...drop.droppableProps}>
            {places.map((at) => (
              <Draggable key={at} draggableId={`${id}.${at}`} index={at}>
                {(drag) => (
                  <div ref={drag.innerRef} {...drag.draggableProps}>
                    <div style={{ paddingBottom: 6 }}>{children(at, drag.dragHandleProps)}</div>
                  </div>
                )}
              </Draggable>
            ))}
            {drop.placeholder}
          </div>
        )}
      </Droppable>
    </DragDropContext>
  )
}
