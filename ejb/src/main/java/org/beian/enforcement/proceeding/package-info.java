/** Parts of an enforcement case as it goes on (16): parties, notice, hearing, opinion, decision. */
package org.beian.enforcement.proceeding;
