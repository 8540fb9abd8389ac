/** Monthly statistics of the register (20.2), made by a job and printed by the ministry. */
package org.beian.domainregister.statistics;
