/** Downloads of applications to join a filing. */
package org.beian.web.download.account;
