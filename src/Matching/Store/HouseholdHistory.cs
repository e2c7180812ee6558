using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>
/// Households as of any day with what was known at any instant. Reads what is closed and superseded too, so it costs more
/// than <see cref="HouseholdStore"/>; with the present day and everything known, both give the same.
/// </summary>
internal static class HouseholdHistory
{
    private static readonly string s_households = EmbeddedSql.Read("asof_households");
    private static readonly string s_members = EmbeddedSql.Read("asof_members");
    private static readonly string s_enrolments = EmbeddedSql.Read("asof_enrolments");
    private static readonly string s_facts = EmbeddedSql.Read("asof_facts");

    /// <param name="households">Households, in any order.</param>
    /// <param name="on">The day.</param>
    /// <param name="known">What the service had been told by then; the end of time means everything.</param>
    /// <param name="transaction">Reads in it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>States in order of household id; a household nobody had heard of yet is left out.</returns>
    public static async Task<IReadOnlyList<HouseholdState>> LoadAsync(
        string[] households, DateOnly on, DateTimeOffset known, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        var assembly = new StateAssembly(on);
        var members = new List<(string HouseholdId, Member Member)>();
        await using (var batch = new NpgsqlBatch(transaction.Connection, transaction))
        {
            foreach (var sql in (string[])[s_households, s_members])
                batch.BatchCommands.Add(Sql.Command(sql, Sql.Of(households), Sql.Of(on), Sql.Of(known)));
            await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
                assembly.AddHousehold(rows.GetString(0), RegionCode.Parse(rows.GetString(1)).Code, (AreaKind)rows.GetInt16(2));
            await rows.NextResultAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
                members.Add((rows.GetString(0), StateRows.Member(rows)));
        }

        var people = members.Select(one => (int)one.Member.PersonId).Distinct().ToArray();
        await AddEnrolmentsAndFactsAsync(assembly, people, on, known, transaction, cancellationToken);
        foreach (var (householdId, member) in members)
            assembly.AddMember(householdId, member);
        await AddPaymentsAsync(assembly, households, on, known, transaction, cancellationToken);
        return assembly.Finish();
    }

    private static async Task AddEnrolmentsAndFactsAsync(
        StateAssembly assembly, int[] people, DateOnly on, DateTimeOffset known, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(s_enrolments, Sql.Of(people), Sql.Of(on), Sql.Of(known)));
        batch.BatchCommands.Add(Sql.Command(s_facts, Sql.Of(people), Sql.Of(known)));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            assembly.AddEnrolment(rows.GetString(0), rows.GetInt32(1), StateRows.Enrolment(rows));
        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            assembly.AddFact(StateRows.Fact(rows));
    }

    private static async Task AddPaymentsAsync(
        StateAssembly assembly, string[] households, DateOnly on, DateTimeOffset known, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        var first = PaymentStore.FirstMonth(on);
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(PaymentStore.AnyKnownAt, Sql.Of(known)));
        // Everything known is the present: its index knows the batches without reading their lines.
        batch.BatchCommands.Add(known == DateTimeOffset.MaxValue
            ? Sql.Command(PaymentStore.Coverage, Sql.Of(first))
            : Sql.Command(PaymentStore.CoverageKnownAt, Sql.Of(first), Sql.Of(known)));
        batch.BatchCommands.Add(Sql.Command(
            PaymentStore.OfHouseholdsKnownAt, Sql.Of(households), Sql.Of(first), Sql.Of(on), Sql.Of(known)));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        assembly.PaymentsKnown = await rows.ReadAsync(cancellationToken) && rows.GetBoolean(0);
        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            assembly.AddBatch(rows.GetFieldValue<DateOnly>(0), rows.GetString(1));
        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            assembly.AddPayment(rows.GetString(0), PaymentStore.Read(rows));
    }
}
