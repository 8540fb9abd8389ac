/** REST resource of the code tables. */
package org.beian.web.api.code;
