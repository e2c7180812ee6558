using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Locks households and loads all that rules may know of them: one batch of queries, whatever the number.</summary>
internal static class HouseholdStore
{
    private const string OfPeople =
        """
        select household_id, person_id from roster.memberships where valid_to is null and person_id = any($1)
        """;

    // NO KEY: new members may refer to the household meanwhile; two evaluations may not overlap.
    private const string Lock =
        """
        select household_id from roster.households where household_id = any($1) order by household_id for no key update
        """;

    private const string Periods =
        """
        select household_id, region, area from roster.household_periods where valid_to is null and household_id = any($1)
        """;

    private const string Members =
        """
        select m.household_id, m.person_id, m.line_order, m.relation, p.birth_date, p.sex, p.number_defect,
               m.declared_monthly_income_fen, m.disability_kind, m.disability_grade, m.severe_illness, m.labour_capacity,
               m.schooling, m.single_person_dibao, p.number_doubts
        from roster.memberships m join roster.people p using (person_id)
        where m.valid_to is null and m.household_id = any($1)
        order by m.household_id, m.person_id
        """;

    // All enrolments of the members, those in other households included: they tell who is helped twice. Somebody who is on
    // the roster under two numbers has the help of both lines, unless both lines are in one household.
    private const string Enrolments =
        """
        with members as (
            select distinct person_id from roster.memberships where valid_to is null and household_id = any($1)
        ), selves as (
            select person_id, person_id as self from members
            union all
            select m.person_id, r.other_person_id from members m join matching.reviews r using (person_id)
            where r.kind = 3 and r.linked
            union all
            select m.person_id, r.person_id from members m join matching.reviews r on r.other_person_id = m.person_id
            where r.kind = 3 and r.linked
        )
        select e.household_id, s.person_id, e.programme, e.enrolled_on, e.ended_on, e.end_reason, e.monthly_amount_fen
        from selves s join roster.enrolments e on e.person_id = s.self
        where e.valid_to is null and (s.self = s.person_id or not exists (
            select from roster.memberships o
            where o.person_id = s.person_id and o.household_id = e.household_id and o.valid_to is null))
        order by e.household_id, s.person_id, e.enrolled_on, e.programme
        """;

    // In an order that does not depend on arrival, so that traces do not either.
    private const string Facts =
        """
        select fact_id, person_id, value::text, valid_from, valid_to, recorded_at, source, record_id, version, evidence
        from matching.facts
        where superseded_at is null and person_id in (
            select person_id from roster.memberships where valid_to is null and household_id = any($1))
        order by person_id, source collate "C", record_id collate "C", version
        """;

    /// <summary>Present households of people, as pairs.</summary>
    public static async Task<IReadOnlyList<(string HouseholdId, int PersonId)>> OfPeopleAsync(
        int[] people, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(OfPeople, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(people));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var pairs = new List<(string, int)>();
        while (await rows.ReadAsync(cancellationToken))
            pairs.Add((rows.GetString(0), rows.GetInt32(1)));
        return pairs;
    }

    /// <summary>Locks households in order of id until the transaction ends.</summary>
    public static async Task LockAsync(string[] households, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Lock, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(households));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>States in order of household id; a household that nobody belongs to any more has no members.</summary>
    public static async Task<IReadOnlyList<HouseholdState>> LoadAsync(
        string[] households, DateOnly day, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        foreach (var query in (string[])[Periods, Enrolments, Facts, Members])
            batch.BatchCommands.Add(Sql.Command(query, Sql.Of(households)));
        batch.BatchCommands.Add(Sql.Command(PaymentStore.Any));
        batch.BatchCommands.Add(Sql.Command(PaymentStore.Coverage, Sql.Of(PaymentStore.FirstMonth(day))));
        batch.BatchCommands.Add(Sql.Command(
            PaymentStore.OfHouseholds, Sql.Of(households), Sql.Of(PaymentStore.FirstMonth(day)), Sql.Of(day)));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);

        var assembly = new StateAssembly(day);
        while (await rows.ReadAsync(cancellationToken))
            assembly.AddHousehold(rows.GetString(0), RegionCode.Parse(rows.GetString(1)).Code, (AreaKind)rows.GetInt16(2));
        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            assembly.AddEnrolment(rows.GetString(0), rows.GetInt32(1), StateRows.Enrolment(rows));
        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            assembly.AddFact(StateRows.Fact(rows));
        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            assembly.AddMember(rows.GetString(0), StateRows.Member(rows));
        await rows.NextResultAsync(cancellationToken);
        assembly.PaymentsKnown = await rows.ReadAsync(cancellationToken) && rows.GetBoolean(0);
        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            assembly.AddBatch(rows.GetFieldValue<DateOnly>(0), rows.GetString(1));
        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            assembly.AddPayment(rows.GetString(0), PaymentStore.Read(rows));
        return assembly.Finish();
    }
}
