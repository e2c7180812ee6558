using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Rules;
using LowIncomeMonitor.Matching.Store;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching.Policy;

/// <summary>
/// Keeps the edition of the law in force until a named person has put another forward, with what it would do, and a second
/// one has approved it. The texts of every edition are kept in the database, so that every process and every restart uses
/// the one in force, whatever its folder holds by now.
/// </summary>
public sealed class PolicyGate : IPolicyGate
{
    private const string Service = "service";

    private readonly NpgsqlDataSource _database;
    private readonly LivePacks _packs;
    private readonly LawComparison _comparison;
    private readonly GateOptions _options;
    private readonly EvaluationDay _today;
    private readonly TimeProvider _clock;
    private readonly ILogger<PolicyGate> _logger;

    internal PolicyGate(
        NpgsqlDataSource database, LivePacks packs, LawComparison comparison, GateOptions options, EvaluationDay today,
        TimeProvider clock, ILogger<PolicyGate> logger) =>
        (_database, _packs, _comparison, _options, _today, _clock, _logger) = (database, packs, comparison, options, today, clock, logger);

    /// <summary>Puts in force, in this process, what the journal says. The first edition of an installation is the folder's.</summary>
    /// <exception cref="RulesFilesException">There is no edition yet, and the folder has a fault.</exception>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var version = await GateStore.InForceAsync(transaction, cancellationToken);
        if (version is null || (_options.WithoutApproval && version != _packs.Current.Version))
        {
            await GateStore.TakeTurnAsync(transaction, cancellationToken);
            // Another process may have been first while this one waited for its turn.
            version = await GateStore.InForceAsync(transaction, cancellationToken);
            if (version is null || (_options.WithoutApproval && version != _packs.Current.Version))
                version = await TakeFolderAsync(version is null ? GateStep.First : GateStep.Unchecked, transaction, cancellationToken);
        }

        var onTrial = (await GateStore.WaitingAsync(transaction, cancellationToken)).LastOrDefault(one => one.OnTrial)?.Edition;
        var edition = _options.WithoutApproval || IsInUse(version)
            ? _packs.Current
            : ParameterFiles.Load(await GateStore.FilesAsync(version, transaction, cancellationToken));
        _packs.Take(
            edition,
            onTrial is null ? null
            : onTrial == _packs.OnTrial?.Version ? _packs.OnTrial
            : ParameterFiles.Load(await GateStore.FilesAsync(onTrial, transaction, cancellationToken)));
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Puts the folder's edition forward: compares it with the one in force for everybody, and keeps both texts and effect.</summary>
    /// <param name="who">A named person, who may then not approve it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="on">The day of the comparison; the first on which the two differ unless given.</param>
    /// <param name="trial">Whether it runs beside the one in force while it waits.</param>
    /// <param name="progress">Told after each chunk.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <exception cref="RulesFilesException">The folder has a fault: it is refused as a whole, with every fault.</exception>
    /// <exception cref="ArgumentException">The folder is what is in force, it waits already, or name or reason is empty.</exception>
    public async Task<PolicyCandidate> ProposeAsync(
        string who, string reason, DateOnly? on, bool trial, IProgress<SimulationProgress>? progress, CancellationToken cancellationToken)
    {
        CheckNamed(who, reason);
        var files = ParameterFiles.Read(_packs.Folder);
        var (candidate, live) = (ParameterFiles.Load(files), _packs.Current);
        if (candidate.Version == live.Version)
            throw new ArgumentException($"The folder holds edition {live.Version}, which is in force: there is nothing to propose.");
        var changes = EditionChanges.Between(live, candidate);
        var day = on ?? EditionChanges.FirstDay(changes, _today.Now);
        var stated = new LawOfDay(live, await _comparison.StatedOnAsync(day, cancellationToken));
        var effect = await _comparison.RunAsync(
            default,
            new LawPair(day, new RuleContext(day, live), live.Parameters, new RuleContext(day, candidate), candidate.Parameters, new RuleContext(day, stated)),
            withFindings: true, progress, each: null, cancellationToken);
        var proposal = new PolicyCandidate(
            candidate.Version, live.Version, who.Trim(), reason.Trim(), _clock.GetUtcNow(), day,
            [.. changes.Select(change => change.Region.IsNone ? "" : change.Region.ToString()).Distinct().Order(StringComparer.Ordinal)],
            trial, effect, trial ? new TrialCount(0, 0, 0) : null);

        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await GateStore.TakeTurnAsync(transaction, cancellationToken);
        if ((await GateStore.WaitingAsync(transaction, cancellationToken)).Any(one => one.Edition == candidate.Version))
            throw new ArgumentException($"Edition {candidate.Version} waits already. Withdraw it first to propose it anew.");
        await GateStore.KeepAsync(candidate.Version, files, proposal.ProposedAt, transaction, cancellationToken);
        await GateStore.AddAsync(
            new(proposal.Edition, GateStep.Proposed, proposal.Proposer, proposal.Reason, proposal.ProposedAt), proposal, transaction,
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Log.EditionDecided(_logger, candidate.Version, "proposed");
        return proposal;
    }

    /// <inheritdoc/>
    public async Task<GateStanding> StandingAsync(int entries, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        return new(
            await GateStore.InForceAsync(transaction, cancellationToken) ?? _packs.Current.Version,
            await GateStore.WaitingAsync(transaction, cancellationToken), await GateStore.JournalAsync(entries, transaction, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<GateAnswer> DecideAsync(
        string edition, GateStep step, string who, string reason, CancellationToken cancellationToken)
    {
        CheckNamed(who, reason);
        if (step is not (GateStep.Approved or GateStep.Rejected or GateStep.Withdrawn))
            throw new ArgumentException("An edition is approved, rejected or withdrawn.", nameof(step));
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await GateStore.TakeTurnAsync(transaction, cancellationToken);
        var waiting = await GateStore.WaitingAsync(transaction, cancellationToken);
        if (waiting.FirstOrDefault(one => one.Edition == edition) is not { } candidate)
            return GateAnswer.NotWaiting;
        var isProposer = NamedPerson.IsSame(who, candidate.Proposer);
        if (step == GateStep.Withdrawn && !isProposer)
            return GateAnswer.NotTheProposer;
        if (step == GateStep.Approved && isProposer)
            return GateAnswer.NeedsSecondPerson;
        if (step == GateStep.Approved && candidate.Base != await GateStore.InForceAsync(transaction, cancellationToken))
            return GateAnswer.Outdated;
        await GateStore.AddAsync(
            new(edition, step, who.Trim(), reason.Trim(), _clock.GetUtcNow()), null, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Log.EditionDecided(_logger, edition, step.ToString().ToLowerInvariant());
        await FollowAsync(cancellationToken);
        return GateAnswer.Done;
    }

    private static void CheckNamed(string who, string reason)
    {
        if (string.IsNullOrWhiteSpace(who))
            throw new ArgumentException("Give the name of the person who decides.");
        if (string.IsNullOrWhiteSpace(reason))
            throw new ArgumentException("Give the reason: it is kept for ever.");
    }

    // Of a folder with a fault nothing was put in use yet; asking what is would be refused.
    private bool IsInUse(string version) => _packs.IsReady && version == _packs.Current.Version;

    private async Task<string> TakeFolderAsync(GateStep step, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var files = ParameterFiles.Read(_packs.Folder);
        // In a process without a gate the folder is in use already, and may have changed again since it was looked at.
        var edition = step == GateStep.Unchecked ? _packs.Current : ParameterFiles.Load(files);
        if (ParameterFiles.VersionOf(files) != edition.Version)
            return edition.Version;
        var now = _clock.GetUtcNow();
        await GateStore.KeepAsync(edition.Version, files, now, transaction, cancellationToken);
        await GateStore.AddAsync(
            new(edition.Version, step, Service, step == GateStep.First ? "first start of this installation" : "set up to work without approval", now),
            null, transaction, cancellationToken);
        _packs.Take(edition, null);
        Log.EditionInForce(_logger, edition.Version, step == GateStep.First ? "the first of this installation" : "taken without approval");
        return edition.Version;
    }
}
