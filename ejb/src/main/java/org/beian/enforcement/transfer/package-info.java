/** Transfers of clues and cases between bureaus (16.2), and their assignment by the ministry. */
package org.beian.enforcement.transfer;
