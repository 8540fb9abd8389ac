/** Parts of the view of an enforcement case. */
package org.beian.enforcement.dossier.view;
