using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Platform.Live;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>
/// Claims and releases cases. The database decides; the lease only spares the lock when somebody else visibly holds the
/// case. So a lease store that is flushed, stale or away neither loses a claim nor grants one twice.
/// </summary>
internal sealed class Claims(CaseTransaction transaction, ILeases leases, AssessCase assess, TimeProvider clock, ILogger<Claims> logger)
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(8);

    public async Task<DeskResult> ClaimAsync(
        DeskCaller caller, long caseId, TimeSpan duration, CancellationToken cancellationToken)
    {
        if (duration < s_shortest || duration > s_longest)
            return new DeskResult(DeskOutcome.Invalid, null, "Claim a case for 60 seconds to 8 hours.");
        if (await transaction.FindAsync(caller, caseId, cancellationToken) is not { } seen)
            return CaseTransaction.NotFound();
        var holder = seen.ClaimedBy;
        if (holder is not null && holder != caller.Name && (await LeaseOfAsync(caseId, cancellationToken))?.Owner == holder)
            return HeldBy(holder, seen.ClaimedUntil);

        var result = await transaction.RunAsync(caller, caseId, step => Claim(step, duration), cancellationToken);
        if (result is { Outcome: DeskOutcome.Done, Case.ClaimedUntil: { } until })
            await TryAsync(() => leases.TryAcquireAsync(Key(caseId), caller.Name, until - clock.GetUtcNow(), cancellationToken));
        return result;
    }

    public async Task<DeskResult> ReleaseAsync(DeskCaller caller, long caseId, CancellationToken cancellationToken)
    {
        var result = await transaction.RunAsync(caller, caseId, Release, cancellationToken);
        if (result.Outcome == DeskOutcome.Done
            && await LeaseOfAsync(caseId, cancellationToken) is { } lease && lease.Owner == caller.Name)
        {
            await TryAsync(() => leases.ReleaseAsync(lease, cancellationToken));
        }

        return result;
    }

    public static DeskResult HeldBy(string holder, DateTimeOffset? until) => CaseTransaction.Refused(
        $"{holder} holds the case until {until?.ToUniversalTime():yyyy-MM-dd HH:mm} UTC. Ask for its release, or wait.");

    private DeskResult? Claim(CaseStep step, TimeSpan duration)
    {
        var file = step.File;
        var holder = file.HolderAt(step.Docket.Now);
        if (holder is not null && holder != step.Actor)
            return HeldBy(holder, file.ClaimedUntil);
        (file.ClaimedBy, file.ClaimedUntil) = (step.Actor, step.Docket.Now + duration);
        if (file.State == CaseState.New)
            file.State = CaseState.Assigned;
        step.Docket.Note(file, step.Actor, "claimed", $"For {duration.TotalMinutes:F0} minutes.");
        assess.Run(step.Docket, step.Household);
        return null;
    }

    private DeskResult? Release(CaseStep step)
    {
        var file = step.File;
        if (file.HolderAt(step.Docket.Now) != step.Actor)
            return CaseTransaction.Refused("You do not hold the case, so there is nothing to give back.");
        file.Release();
        if (file.State == CaseState.Assigned)
            file.State = CaseState.New;
        step.Docket.Note(file, step.Actor, "released", "");
        assess.Run(step.Docket, step.Household);
        return null;
    }

    private async Task<Lease?> LeaseOfAsync(long caseId, CancellationToken cancellationToken)
    {
        Lease? found = null;
        await TryAsync(async () => found = await leases.FindAsync(Key(caseId), cancellationToken));
        return found;
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (LeasesUnavailableException)
        {
            Log.LeasesUnavailable(logger);
        }
    }

    private static string Key(long caseId) => $"case/{caseId}";
}
