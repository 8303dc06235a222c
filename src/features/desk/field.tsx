import { cloneElement, type ReactElement, useId } from 'react';

type Control = ReactElement<{ id?: string; 'aria-describedby'?: string | undefined }>;

export type FieldProps = {
  readonly label: string;
  readonly help?: string | undefined;
  readonly children: Control;
};

/** A labelled field, with a line of help where one needs it. */
export function Field({ label, help, children }: FieldProps) {
  const id = useId();
  const helpId = help === undefined ? undefined : `${id}help`;
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, { id, 'aria-describedby': helpId })}
      {help !== undefined && <p id={helpId}>{help}</p>}
    </div>
  );
}

export type CheckProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

export function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="desk-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
