/**
 * Data that the authorities can change without a new release: code tables, settings, severities of
 * rules, the working calendar, regions, reserved address blocks. Rows of code tables, settings,
 * severities and reserved blocks are dated, and every query on them names a day. Number series
 * stand here too.
 */
package org.beian.code;
