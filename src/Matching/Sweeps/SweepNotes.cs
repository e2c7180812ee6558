using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Domain.Sampling;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching.Sweeps;

/// <summary>Writes down what a sweep does: differences, raises owed, and at its end a sample to be checked by hand.</summary>
internal static class SweepNotes
{
    public const string SampleSize = "sweep.sample_size";

    private static readonly string s_raise = new J01AmountBelowNewStandard().Id.Value;

    /// <summary>Records a chunk that was evaluated.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="ids">The chunk, in the database's order.</param>
    /// <param name="evaluated">What the evaluation saw.</param>
    /// <param name="law">The edition that it used.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then useless.</param>
    public static async Task RecordAsync(
        RunningSweep sweep, IReadOnlyList<string> ids, Evaluated evaluated, ParameterEdition law, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        var towns = evaluated.States.ToDictionary(state => state.HouseholdId, TownOf, StringComparer.Ordinal);
        await SweepStore.RecordAsync(
            sweep.Id, [.. ids.Select(id => (id, towns.GetValueOrDefault(id, "")))], ids[^1], transaction, cancellationToken);
        var raised = await SweepStore.WithOpenAsync(s_raise, [.. ids], transaction, cancellationToken);
        if (raised.Count == 0)
            return;
        var context = new RuleContext(sweep.Day, law);
        await SweepStore.AddRaisesAsync(
            sweep.Id,
            [
                .. from state in evaluated.States
                   where raised.Contains(state.HouseholdId)
                   from programme in (string[])[Programmes.Dibao, Programmes.Tekun]
                   let owed = J01AmountBelowNewStandard.Owed(state, programme, context)
                   where owed is { IsFormer: true }
                   select new OwedRaise(
                       state.HouseholdId, TownOf(state), programme, Money.FromYuan(owed.Standard.Value), Money.FromYuan(owed.Former.Value),
                       owed.Standard.From, owed.Approved, owed.Due, owed.Months),
            ],
            transaction, cancellationToken);
    }

    /// <summary>Ends a sweep and draws the sample; its seed is the sweep's number, so that anybody can draw it again.</summary>
    public static async Task FinishAsync(
        RunningSweep sweep, ParameterEdition law, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (law.Find(SampleSize, default, AreaKind.Rural, sweep.Day) is { Value: >= 1 } size)
        {
            var sample = new SeededSample<long>((int)size.Value, sweep.Id);
            await foreach (var finding in SweepStore.RaisedAsync(sweep.Id, transaction, cancellationToken))
                sample.Offer(finding.ToString(System.Globalization.CultureInfo.InvariantCulture), finding);
            await SweepStore.DrawAsync(sweep.Id, [.. sample.Drawn], transaction, cancellationToken);
        }

        await SweepStore.FinishAsync(sweep.Id, now, transaction, cancellationToken);
    }

    private static string TownOf(HouseholdState household) => household.Region.At(RegionLevel.Township).ToString();
}
