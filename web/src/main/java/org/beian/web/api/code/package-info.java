/** The code tables of a day. */
package org.beian.web.api.code;
