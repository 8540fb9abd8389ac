/**
 * Reported records: the row of a file, its kinds, actions and states, the facts about its unit, and
 * the write lock of the register.
 */
package org.beian.ipregister.record;
