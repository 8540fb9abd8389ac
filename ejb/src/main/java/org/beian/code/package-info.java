/**
 * What the authorities can change without a new release: code tables, settings, severities of
 * rules, the working calendar, regions, reserved address blocks. Each row has a validity; every
 * question names the day it asks about.
 */
package org.beian.code;
