import { type InputHTMLAttributes, useId } from 'react';

export type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id'> & {
  readonly label: string;
  readonly help?: string;
  /** What is wrong with it. */
  readonly trouble?: string | undefined;
  readonly onText: (text: string) => void;
};

/** One line to fill in, with its label above, and below what helps or what is wrong. */
export function Field({ label, help, trouble, onText, ...input }: FieldProps) {
  const id = useId();
  const told = [trouble && `${id}trouble`, help && `${id}help`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={trouble !== undefined}
        {...(told ? { 'aria-describedby': told } : {})}
        onChange={(event) => onText(event.target.value)}
      />
      {trouble && (
        <p className="field-trouble" id={`${id}trouble`}>
          {trouble}
        </p>
      )}
      {help && (
        <p className="form-help" id={`${id}help`}>
          {help}
        </p>
      )}
    </div>
  );
}
