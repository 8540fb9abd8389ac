/** Dossier of an enforcement case: opening, investigation, defence, ends without a penalty (16). */
package org.beian.enforcement.dossier;
