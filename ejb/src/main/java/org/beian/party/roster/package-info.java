/** Changes of the providers' rosters of dedicated officers, as the bureaus see them (7.1). */
package org.beian.party.roster;
