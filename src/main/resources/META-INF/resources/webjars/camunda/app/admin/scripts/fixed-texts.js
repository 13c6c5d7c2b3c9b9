/* The words that Admin has outside its texts: the names of permissions, and the short names of what it counts. */
import { oneOf, severalOf, sayInstead, MESSAGES } from "../../tasklist/scripts/instead.js";
import { loginFirst } from "../../tasklist/scripts/login-first.js";
import { wordsFirst } from "../../tasklist/scripts/words-first.js";

const PERMISSIONS = {
  ALL: "全部",
  NONE: "无",
  ACCESS: "使用",
  CREATE: "新建",
  READ: "查看",
  UPDATE: "修改",
  DELETE: "删除",
  SET: "设置",
  SUSPEND: "暂停",
  TASK_WORK: "办理任务",
  TASK_ASSIGN: "指定经办人",
  RETRY_JOB: "重试作业",
  CREATE_INSTANCE: "启动流程实例",
  READ_INSTANCE: "查看流程实例",
  UPDATE_INSTANCE: "修改流程实例",
  DELETE_INSTANCE: "删除流程实例",
  MIGRATE_INSTANCE: "迁移流程实例",
  SUSPEND_INSTANCE: "暂停流程实例",
  READ_TASK: "查看任务",
  UPDATE_TASK: "修改任务",
  READ_HISTORY: "查看历史",
  UPDATE_HISTORY: "修改历史",
  DELETE_HISTORY: "删除历史",
  READ_VARIABLE: "查看数据项",
  UPDATE_VARIABLE: "修改数据项",
  READ_HISTORY_VARIABLE: "查看历史数据项",
  READ_INSTANCE_VARIABLE: "查看流程数据",
  UPDATE_INSTANCE_VARIABLE: "修改流程数据",
  READ_TASK_VARIABLE: "查看任务数据",
  UPDATE_TASK_VARIABLE: "修改任务数据",
  CREATE_BATCH_DELETE_DECISION_INSTANCES: "批量删除决策记录",
  CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES: "批量删除已结束的流程实例",
  CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES: "批量删除运行中的流程实例",
  CREATE_BATCH_MIGRATE_PROCESS_INSTANCES: "批量迁移流程实例",
  CREATE_BATCH_MODIFY_PROCESS_INSTANCES: "批量调整流程实例",
  CREATE_BATCH_RESTART_PROCESS_INSTANCES: "批量重新启动流程实例",
  CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES: "批量设置外部任务的重试次数",
  CREATE_BATCH_SET_JOB_RETRIES: "批量设置作业的重试次数",
  CREATE_BATCH_SET_REMOVAL_TIME: "批量设置清除时间",
  CREATE_BATCH_SET_VARIABLES: "批量设置数据项",
  CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND: "批量暂停流程实例",
};

const COUNTED = { PI: "流程实例", DI: "决策", TU: "办理人数", FNI: "步骤", EDE: "决策元素" };

const PLACES = [
  // its key stands there as it is, for whoever hears the page
  [".sr-only", oneOf({ CAM_WIDGET_HEADER_TOGGLE_NAVIGATION: "打开或收起菜单" })],
  ["td.permissions, td.permissions .form-control-static, .permissions label", severalOf(PERMISSIONS)],
  [".permissions .dropdown-menu *", oneOf({ "Select all": "全部选择", "Unselect all": "全部取消" })],
  [".metric-header", oneOf(COUNTED)],
];

sayInstead([...MESSAGES, ...PLACES], () => undefined);

loginFirst();
await wordsFirst("admin");
