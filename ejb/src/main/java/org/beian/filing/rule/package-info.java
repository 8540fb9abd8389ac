/**
 * Rules on an application: each rule one class, found by injection; the content is parsed once for
 * all. Here are the check itself and the rules on any item; those on one part are in the packages
 * below.
 */
package org.beian.filing.rule;
