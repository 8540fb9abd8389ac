/** JSON lines as rows. */
package org.beian.intake.formats.json;
