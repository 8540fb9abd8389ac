/**
 * Keeping of dated facts: settings, severities of rules, code tables, reserved address blocks. A
 * change acts from a later day on, so what was decided before stays as it was; it names who entered
 * it and why. Severities need a second person of the same authority. The ministry keeps what the
 * law says, the operator the rest.
 */
package org.beian.fact;
