package org.maplebridge.replay;

import java.util.List;
import java.util.Map;

/** What people can do with tasks, as the process engine has it. */
public interface HandsOnTasks {

    /** Completes the task as a member of the group; fails as it would for him. */
    void complete(TaskBook.Seen task, String group, Map<String, Object> form);

    /** What the engine gave up on, each in a sentence. */
    List<String> givenUp();
}
