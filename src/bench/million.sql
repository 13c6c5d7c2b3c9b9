-- Closed petitions of the years past behind the open ones, each with its petitioner, its text and search words, a clock, the
-- first entry of its history and its counts. They never were in the engine.
--   psql -d ours -v closed=1000000 -f million.sql
\set ON_ERROR_STOP on
\timing on
set statement_timeout = 0;

-- Sentences of a text, the first ones in many texts and the last ones in few: characters of all frequencies are looked for.
create temporary table sentence as select row_number() over () - 1 as k, text from unnest(array[
  '希望有关部门尽快处理', '已经打过多次电话没有回音', '晚上孩子回家很不安全', '居民意见很大', '影响了大家的正常生活', '请给一个明确的答复',
  '村里的老人出门不方便', '下雨天积水更加严重', '问题已经拖了半年', '附近学校门口也是这样', '夜里噪音吵得睡不着', '物业说不归他们管',
  '街道说要等上级安排', '上周来看过又走了', '卫生条件很差苍蝇很多', '车辆乱停堵住消防通道', '施工扬尘很大', '树枝压到电线', '污水流进了农田',
  '井盖松动车子压过很响', '合同上写明了期限', '补偿款至今没有到账', '公示的名单里没有我家', '邻居占用公共楼道', '广场舞音响太大',
  '河道里漂着死鱼', '公交车经常不进站', '渣土车夜里超速行驶', '幼儿园收费没有发票', '养老金少算了两个月', '屋顶漏水电梯停运',
  '祠堂旁的古樟树被砍', '水库边偷倒建筑垃圾', '医保报销比例不对', '宅基地界址有争议', '龙舟赛封路没有通知', '蓄电池回收点冒黑烟', '灌溉渠被堵住',
  '鸡粪气味刺鼻', '蜂箱被推土机压坏']) text;

create temporary table old as
select 10000000 + n as id, 'FL-CLOSED-' || n as number, u.code, u.level,
  case when n % 100 = 0 then 'RED' when n % 20 = 0 then 'ORANGE' when n % 4 = 0 then 'BLUE' else 'YELLOW' end as colour, now() - interval '4 days' - (n % 900) * interval '1 day' - n * interval '1 millisecond' as filed,
  subject || '，第' || n % 1000 || '号楼' as title, category
from generate_series(1, :closed) n
join (select code, level, row_number() over (order by code) - 1 as k, count(*) over () as villages from unit where level = 'VILLAGE') v
  on v.k = n % v.villages
join unit u on u.code = case when n % 33 = 0 then substr(v.code, 1, 6) || '000000' when n % 9 = 0 then substr(v.code, 1, 9) || '000' else v.code end
join (values (0, '路灯坏了三个月没人修', '城乡建设/市政管理/路灯'), (1, '垃圾堆了一周没人收', '城乡建设/环境卫生/垃圾清运'),
  (2, '施工队拖欠农民工工资', '劳动社保/劳动关系/工资'), (3, '自来水浑浊发黄', '城乡建设/公用事业/供水'),
  (4, '道路积水行人难走', '交通运输/道路/养护')) s (k, subject, category) on s.k = n % 5;

insert into petition (id, receipt_number, query_code_hash, title, purpose, channel, area_code, category, headcount, anonymous,
  confidential, accused, source_system, source_id, filed_by, filed_at, registered_at, status, level, unit_code, procedure, colour,
  overdue, unattended, transfers, reply, resolved_level, resolved_unit, ended_at, accepted_at, received_at, way, last_seq, last_hash)
select id, number, sha256(number::bytea), title, 'CLAIM', 'PHONE', code, category, 1, false,
  false, '[]', 'old', id::text, 'hotline12345', filed, filed, 'REPLIED', level, code, 'ORDINARY', colour,
  id % 50 = 0, false, 0, '已办结。', level, code, filed + interval '3 days', filed, filed, 'OTHER', 1, sha256(number::bytea)
from old;

insert into petitioner (petition_id, position, name, phone, representative) select id, 0, '张三', '13800000000', true from old;

-- those that are open are written in the same words, else whoever looks for one goes past all of them in vain
create temporary table written as
select o.id, o.title || '。' || string_agg(s.text, '。' order by j) || '。' as content
from (select id, title from old union all
  select id, coalesce(title, '') from petition join petition_text on petition_id = id where id <= 10000000) o cross join generate_series(1, 3) j
join sentence s on s.k = floor(40 * power(((o.id::bigint * (7919 + 104729 * j)) % 1000003) / 1000003.0, 2))
group by o.id, o.title;

select count(*) as texts, round(avg(length(content))) as characters from written;

-- made anew at the end: entered text by text it takes hours
drop index petition_text_open, petition_text_ended;

insert into petition_text (petition_id, open, content, search)
select id, id <= 10000000, content, (select array_to_tsvector(array_agg(distinct word)) from (
    select substr(content, i, 1) from generate_series(1, length(content)) i
    union select substr(content, i, 2) from generate_series(1, length(content) - 1) i) words (word)
    where word !~ '。')
from written
on conflict (petition_id) do update set content = excluded.content, search = excluded.search;

set maintenance_work_mem = '1GB';
create index petition_text_open on petition_text using gin (search) where open;
create index petition_text_ended on petition_text using gin (search) where not open;

insert into limit_clock (receipt_number, kind, basis, unit_code, level, started_at, amount, limit_unit, first_reminder,
  second_reminder, reminded, due_at, provisional, state, stopped_at, skipped_days, pauses, extensions)
select number, 'LEVEL_LIMIT', 'level-limits.dmn ORDINARY/VILLAGE', code, level, filed, 5, 'WORKING_DAYS', 50, 80, 0,
  filed + interval '7 days', false, 'MET', filed + interval '3 days', '[]', '[]', '[]'
from old;

insert into petition_event (petition_id, seq, at, kind, actor, unit_code, level, reason, previous_hash, hash)
select id, 1, filed, 'REGISTERED', 'hotline12345', code, level, 'PHONE', decode(repeat('00', 32), 'hex'), sha256(number::bytea)
from old;

insert into statistic (day, unit_code, level, measure, amount)
select (filed at time zone 'Asia/Shanghai')::date, code, level, measure, count(*)
from old cross join (values ('FILED'), ('ASSIGNED'), ('RESOLVED')) m (measure)
group by 1, 2, 3, 4
on conflict (day, unit_code, level, measure) do update set amount = statistic.amount + excluded.amount;

insert into statistic_aspect (year, unit_code, aspect, amount)
select extract(year from filed at time zone 'Asia/Shanghai'), code, aspect, count(*)
from old cross join lateral (values ('PURPOSE=CLAIM'), ('CHANNEL=PHONE'), ('FIELD=' || split_part(category, '/', 1))) a (aspect)
group by 1, 2, 3
on conflict (year, unit_code, aspect) do update set amount = statistic_aspect.amount + excluded.amount;

vacuum analyze petition, petitioner, petition_text, limit_clock, petition_event, statistic, statistic_aspect;
