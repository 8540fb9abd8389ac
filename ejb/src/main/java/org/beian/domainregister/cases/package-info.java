/** Cases of this package for the verification of the trail. */
package org.beian.domainregister.cases;
