/** Cases of contacts, observations and unfiled sites for the verification of the history. */
package org.beian.domainregister.cases;
