/** Pages on enforcement cases: opened, investigated, heard, decided and executed (16.3). */
package org.beian.web.page.enforcement.dossier;
