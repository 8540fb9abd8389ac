/**
 * Applications for access (11.1, 11.2): recorded, pre-assigned, lapsed; their states and who may
 * read them.
 */
package org.beian.access.application;
