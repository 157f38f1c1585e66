import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import type { ActionId } from '../actions/catalogue.ts';
import { useShortcut } from '../actions/shortcuts.ts';
import { Icon, type IconName } from '../icons/Icon.tsx';
import styles from './Button.module.css';
import { Keycaps } from './Keycaps.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `plain` until something else is said: one `primary` a view at most. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export function Button({ variant = 'plain', size = 'medium', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[variant]} ${styles[size]}`}>
      {icon && <Icon name={icon} size={size === 'small' ? 14 : 16} />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly icon: IconName;
  /** The button's name, and what its tooltip says. */
  readonly label: string;
  /** What it does, so that its tooltip shows the keys for it. */
  readonly action?: ActionId;
  readonly size?: 'small' | 'medium';
  readonly tone?: 'neutral' | 'danger';
  /** For a button that stays pressed. */
  readonly pressed?: boolean;
}

/** A button of one icon, with its name and shortcut in a tooltip. */
export function IconButton({
  icon,
  label,
  action,
  size = 'medium',
  tone = 'neutral',
  pressed,
  ...rest
}: IconButtonProps) {
  const shortcut = useShortcut(action);
  return (
    <TooltipTrigger delay={600} closeDelay={80}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        className={[styles.icon, styles[size], styles[tone]].filter(Boolean).join(' ')}
      >
        <Icon name={icon} size={size === 'small' ? 16 : 18} />
      </AriaButton>
      <Tooltip offset={6} className={styles.tooltip ?? ''}>
        {label}
        {shortcut && <Keycaps shortcut={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
