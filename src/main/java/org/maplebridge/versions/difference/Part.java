package org.maplebridge.versions.difference;

import java.util.Map;

/**
 * What is compared as one: an element of a process, a row or column of a table, a field of a form.
 *
 * @param type in Chinese
 * @param name what people read on it, may be empty
 * @param properties by what they are called in Chinese
 * @param place where it is drawn, or its position among its like; empty where that means nothing
 */
record Part(String id, String type, String name, Map<String, String> properties, String place) {}
