using LowIncomeMonitor.Alerts.Audit;
using LowIncomeMonitor.Alerts.Desk;
using LowIncomeMonitor.Alerts.Jobs;
using LowIncomeMonitor.Alerts.Out;
using LowIncomeMonitor.Alerts.Risk;
using LowIncomeMonitor.Alerts.Risk.Learning;
using LowIncomeMonitor.Alerts.Risk.Scoring;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Risk.Models;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LowIncomeMonitor.Alerts;

/// <summary>
/// Composes Alerts. Needs from outside: NpgsqlDataSource, IOutbox, IParameterSource, IRuleTexts, WorkCalendar, TimeProvider;
/// ILeases for the desk, ConsumerFactory for the consumer, AddScheduledJobs for the jobs.
/// </summary>
public static class AlertsModule
{
    /// <summary>The consumer group on the findings topic.</summary>
    public const string Group = "alerts";

    /// <summary>The consumer group on the features topic.</summary>
    public const string RiskGroup = "alerts-risk";

    /// <summary>Everything: for one process that serves all roles.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services, AlertsOptions options) =>
        services.AddAlertsDesk(options).AddAlertsConsumer(options).AddAlertsJobs(options);

    /// <summary>The desk and the counts, for the role that serves people. Runs nothing.</summary>
    public static IServiceCollection AddAlertsDesk(this IServiceCollection services, AlertsOptions options)
    {
        services.AddAlertsCore(options);
        services.TryAddSingleton<CaseQueries>();
        services.TryAddSingleton<CaseRecords>();
        services.TryAddSingleton<CaseTransaction>();
        services.TryAddSingleton<Claims>();
        services.TryAddSingleton<StepEffects>();
        services.TryAddSingleton<Decisions>();
        services.TryAddSingleton<ICaseDesk, CaseDesk>();
        services.TryAddSingleton<ICaseCounts, QueueCounts>();
        services.TryAddSingleton<IRiskDesk, RiskDesk>();
        services.AddHealthChecks().AddCheck<RiskHealthCheck>("risk", tags: ["ready"]);
        services.TryAddSingleton<AuditChain>();
        return services;
    }

    /// <summary>Runs the consumers of findings and of descriptions of households in this process.</summary>
    public static IServiceCollection AddAlertsConsumer(this IServiceCollection services, AlertsOptions options)
    {
        services.AddAlertsCore(options);
        services.TryAddSingleton<AlertsPipeline>();
        services.TryAddSingleton<DescriptionsPipeline>();
        services.AddSingleton<IHostedService>(Consumer);
        services.AddSingleton<IHostedService>(RiskConsumer);
        return services;
    }

    /// <summary>The dated work; the schedule itself is added by the host.</summary>
    public static IServiceCollection AddAlertsJobs(this IServiceCollection services, AlertsOptions options)
    {
        services.AddAlertsCore(options);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IScheduledJob, MarkOverdueCases>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IScheduledJob, TrimCaseChanges>());
        services.AddSingleton<IScheduledJob>(provider => provider.GetRequiredService<ScoreAllHouseholds>());
        services.AddSingleton<IScheduledJob>(provider => provider.GetRequiredService<WatchModels>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IScheduledJob, TrimObservations>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IScheduledJob, TrainRiskModels>());
        return services;
    }

    private static void AddAlertsCore(this IServiceCollection services, AlertsOptions options)
    {
        services.TryAddSingleton(options);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMigrationSource, AlertsMigrations>());
        services.TryAddSingleton<DeadlineRules>();
        services.TryAddSingleton<AssessCase>();
        services.TryAddSingleton<CasePublisher>();
        services.TryAddSingleton<DocketWriter>();
        services.TryAddSingleton<GroupFindings>();
        services.TryAddSingleton<PhoneChecks>();
        services.TryAddSingleton<ObservationStore>();
        services.TryAddSingleton<RiskModelStore>();
        services.TryAddSingleton<ObservationTraining>();
        services.TryAddSingleton<ModelShelf>();
        services.TryAddSingleton<ScoreHouseholds>();
        services.TryAddSingleton<DrawBands>();
        services.TryAddSingleton<PromiseStore>();
        services.TryAddSingleton<WatchStore>();
        services.TryAddSingleton<ScoreAllHouseholds>();
        services.TryAddSingleton<WatchModels>();
        services.TryAddSingleton<IRiskRounds, RiskRounds>();
    }

    // A missing parameter stops the start, where an operator sees it, instead of sending every finding to quarantine.
    private static ConsumerService Consumer(IServiceProvider services)
    {
        var options = services.GetRequiredService<AlertsOptions>();
        services.GetRequiredService<DeadlineRules>().Check(options.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()));
        return services.GetRequiredService<ConsumerFactory>().Service(
            new ConsumeLoopOptions(Group, [Topics.Findings])
            {
                Reader = new ReaderOptions(MaxBatch: options.BatchSize),
                Parallelism = options.Parallelism,
            },
            services.GetRequiredService<AlertsPipeline>);
    }

    private static ConsumerService RiskConsumer(IServiceProvider services)
    {
        var options = services.GetRequiredService<AlertsOptions>();
        return services.GetRequiredService<ConsumerFactory>().Service(
            new ConsumeLoopOptions(RiskGroup, [Topics.Features])
            {
                Reader = new ReaderOptions(MaxBatch: options.BatchSize),
                Parallelism = options.Parallelism,
            },
            services.GetRequiredService<DescriptionsPipeline>);
    }
}
