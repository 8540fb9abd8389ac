/** Reader of JSON Lines files. */
package org.beian.intake.formats.json;
