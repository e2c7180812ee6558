# shellcheck shell=bash
# Answers without a build: the first thing a newcomer types must not take a minute.
usage() {
  cat <<'TEXT'
Low-income population monitoring and early warning · 低收入人口动态监测预警

  ./monitor COMMAND [OPTIONS]        ./monitor COMMAND --help explains one command

  demo         a synthetic county end to end, then its console    演示：模拟一个县的全流程
  test         everything that must hold                          运行全部测试
  serve        the service                                        启动服务
  simulate     writes registers with known truth                  生成模拟数据
  import       roster and register files into the service         导入名册和部门数据
  crosscheck   one register file against one roster file          文件比对
  link         probabilistic linkage of two tables                概率匹配
  evaluate     precision and recall on simulated files            对照真值评估
  feeds        age and health of every feed, resting rules        供数状态
  quarantine   refused records: list, show, replay                被拒记录
  alerts       the caseworker's queue                             预警队列
  review       whose record is it: list, show, judge, undo        人工复核
  policy       rule parameters by place and date                  政策参数
  sweeps       what each evaluation of everybody changed          全量评估
  reconcile    payments against the roster                        资金发放核对
  risk         risk model: train, evaluate, explain, promote      返贫风险模型
  report       the numbers of a work report                       工作报告数据
  bench        benchmarks                                         性能测试

First use builds the program and, for commands that need a database, makes a private PostgreSQL in .monitor/
(installing Debian's package if it may). It says what it does; docs/launcher.md tells the rest. You need only
the .NET SDK 10. 首次运行会编译程序，并在 .monitor/ 下建立私有数据库；只需预装 .NET SDK 10。
TEXT
}

usage_of_test() {
  cat <<'TEXT'
./monitor test [PART...]   builds everything and runs every test project, or those whose names contain a PART

Closes with `N passed, N failed`; ends with 1 if something failed or nothing ran. Uses a private PostgreSQL and
Redis, or those that MONITOR_TEST_PG and MONITOR_TEST_REDIS name; never the ones of a configured service.
TEXT
}
