using LowIncomeMonitor.Domain.CrossChecks;
using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.CrossChecks.Jobs;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Jobs;
using LowIncomeMonitor.Matching.Out;
using LowIncomeMonitor.Matching.Policy;
using LowIncomeMonitor.Matching.Reviews;
using LowIncomeMonitor.Matching.Rules;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Matching.Sweeps;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// Composes Matching. Needs from outside: NpgsqlDataSource, IOutbox, ISealer, IPersonTokens, TimeProvider,
/// ConsumerFactory (to run), <c>IReadOnlyList&lt;IRule&gt;</c> and IParameterSource.
/// </summary>
public static class MatchingModule
{
    /// <summary>What other roles read of Matching: the masked roster. Runs nothing.</summary>
    public static IServiceCollection AddRosterDirectory(this IServiceCollection services, MatchingOptions options)
    {
        services.TryAddSingleton(options);
        services.TryAddSingleton<EvaluationDay>();
        services.TryAddSingleton<PersonStore>();
        services.TryAddSingleton<IRosterDirectory, RosterDirectory>();
        return services;
    }

    /// <summary>
    /// The packs of a folder, watched, behind the gate for a second person: a good change waits there, unless the options let
    /// it through; a bad one counts not at all. Before anything asks for the law, <see cref="PolicyGate.FollowAsync"/> must
    /// have run.
    /// </summary>
    /// <exception cref="RulesFilesException">The folder has a fault, and there is no gate behind which an edition is kept.</exception>
    public static IServiceCollection AddLivePacks(this IServiceCollection services, string rulesFolder, GateOptions gate)
    {
        services.AddSingleton(new LivePacks(rulesFolder, gated: !gate.WithoutApproval));
        services.AddSingleton(gate);
        services.AddSingleton(provider => new PolicyGate(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<LivePacks>(),
            provider.GetRequiredService<LawComparison>(), gate, provider.GetRequiredService<EvaluationDay>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<PolicyGate>>()));
        services.AddSingleton<IPolicyGate>(provider => provider.GetRequiredService<PolicyGate>());
        services.AddSingleton<IParameterSource>(provider => provider.GetRequiredService<LivePacks>());
        services.AddHealthChecks().AddCheck<PackHealthCheck>("policy", tags: ["ready"]);
        services.AddHostedService<PackWatch>();
        return services;
    }

    /// <summary>Everything of Matching but the running consumers: sweep, retention, aliases, pipeline.</summary>
    public static IServiceCollection AddMatching(this IServiceCollection services, MatchingOptions options)
    {
        services.AddRosterDirectory(options);
        services.AddSingleton<IMigrationSource, MatchingMigrations>();

        services.AddSingleton<RosterIndex>();
        services.AddSingleton<RecordKeySet>();
        services.AddSingleton<ProfileIndex>();
        services.AddSingleton<ProfileStore>();
        services.AddSingleton(_ => PersonModels.Committed());
        services.AddSingleton(options.Linkage);
        services.AddSingleton<PersonLinker>();
        services.AddSingleton<RosterIndexLoader>();
        services.AddSingleton<RosterGate>();

        services.AddSingleton<FactStore>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<JudgementReader>();
        services.AddSingleton<ReviewPersonStore>();
        services.AddSingleton<ReviewRecords>();
        services.AddSingleton<ApplyJudgement>();
        services.AddSingleton<IReviewDesk, ReviewDesk>();
        services.AddSingleton<DuplicateStore>();
        services.AddSingleton<RosterDiff>();

        services.AddSingleton<LookUp>();
        services.AddSingleton<OpenHits>();
        services.AddSingleton<MatchPeople>();
        services.AddSingleton<LinkRecords>();
        services.AddSingleton<RecordFacts>();
        services.AddSingleton<AskRules>();
        services.AddSingleton<GateRules>();
        services.AddSingleton<WatchFeeds>();
        services.AddSingleton(provider => new AskHouseholds(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<AskRules>(), options));
        services.AddSingleton<EvaluateHouseholds>();
        services.AddSingleton<ApplySnapshot>();
        services.AddSingleton<FindingPublisher>();
        services.AddSingleton<FeaturePublisher>();
        services.AddSingleton<TownStore>();

        services.AddSingleton<MatchingPipeline>();
        services.AddSingleton<PaymentPipeline>();
        services.AddSingleton<PaymentReader>();
        services.AddSingleton<RosterLineReader>();
        services.AddSingleton<RecordConsumer>();
        services.AddSingleton<RosterConsumer>();

        services.AddSingleton<IFeedDesk, FeedDesk>();
        services.AddSingleton<AliasRegistry>();
        services.AddSingleton(provider => new RosterDedupe(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<RosterGate>(),
            provider.GetRequiredService<ProfileIndex>(), provider.GetRequiredService<PersonLinker>(),
            provider.GetRequiredService<DuplicateStore>(), provider.GetRequiredService<EvaluateHouseholds>(),
            provider.GetRequiredService<FindingPublisher>(), provider.GetRequiredService<EvaluationDay>(),
            provider.GetRequiredService<ILogger<RosterDedupe>>()));
        services.AddSingleton(provider => new HouseholdInquiry(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<AskRules>(),
            provider.GetRequiredService<IParameterSource>()));
        services.AddSingleton<LawComparison>();
        services.AddSingleton<IPolicySimulation, PolicySimulation>();
        services.AddSingleton<MatchingRetention>();
        services.AddSingleton(provider => new MonthReconciliation(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<IParameterSource>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new HouseholdSweep(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<EvaluateHouseholds>(),
            provider.GetRequiredService<FindingPublisher>(), provider.GetRequiredService<IParameterSource>(),
            provider.GetRequiredService<TimeProvider>(), options, provider.GetRequiredService<ILogger<HouseholdSweep>>()));
        services.AddSingleton<SweepBook>();
        services.AddSingleton(new CheckFiles(options.CrossCheckFolder));
        services.AddSingleton<CrossCheckStore>();
        services.AddSingleton<CrossCheckWork>();
        services.AddSingleton<CrossCheckWorker>();
        services.AddSingleton<ICrossCheckDesk, CrossCheckDesk>();
        return services;
    }

    /// <summary>The dated work; the schedule itself is added by the host.</summary>
    public static IServiceCollection AddMatchingJobs(this IServiceCollection services) =>
        services.AddSingleton<IScheduledJob, FeedCheck>().AddSingleton<IScheduledJob, NightlySweep>().AddSingleton<IScheduledJob, EditionSweep>()
            .AddSingleton<IScheduledJob, MonthlyReconciliation>();

    /// <summary>Runs the consumers of roster and records in this process.</summary>
    public static IServiceCollection AddMatchingRole(this IServiceCollection services) =>
        services.AddHostedService<MatchingService>().AddHostedService(provider => provider.GetRequiredService<CrossCheckWorker>());
}
