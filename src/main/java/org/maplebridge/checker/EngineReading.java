package org.maplebridge.checker;

import java.util.List;

/** Has the engine read a process as it does when it is deployed; nothing is kept of it. */
public interface EngineReading {

    /**
     * @param element id of the element, or null
     * @param sentence what the engine refuses, in Chinese
     */
    record Fault(String element, String sentence) {}

    List<Fault> faults(ModelFile process);
}
