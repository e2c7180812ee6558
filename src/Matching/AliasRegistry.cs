using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.Privacy;
using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// Notes that a rostered person had another citizen number before, on the strength of a document. Records under the
/// old number then concern the person, unless somebody else on the roster bears that number now.
/// </summary>
public sealed class AliasRegistry(NpgsqlDataSource database, IPersonTokens tokens, TimeProvider clock)
{
    private const string Insert =
        """
        with person as (select person_id from roster.people where token = $2),
             alias as (
                 insert into roster.aliases (alias_token, person_id, valid_from, valid_to, document, recorded_at, review_id, recorded_by)
                 select $1, person_id, $3, $4, $5, $6, $7, $8 from person
                 on conflict do nothing
                 returning alias_token, person_id),
             entry as (
                 insert into roster.index_entries (kind, token, person_id)
                 select 1, alias_token, person_id from alias
                 where exists (
                     select from roster.memberships m where m.person_id = alias.person_id and m.valid_to is null)
                 on conflict do nothing
                 returning kind, token, person_id),
             bump as (
                 update roster.index_version set version = version + 1 where exists (select from entry) returning version)
        insert into roster.index_journal (version, kind, token, person_id, added, recorded_at)
        select bump.version, kind, token, person_id, true, $6 from entry, bump
        """;

    private const string Revoke =
        """
        with gone as (delete from roster.aliases where review_id = $1 returning *),
             past as (
                 insert into roster.aliases_past (
                     alias_token, person_id, valid_from, valid_to, document, recorded_at, review_id, recorded_by, revoked_at,
                     revoked_by, reason)
                 select alias_token, person_id, valid_from, valid_to, document, recorded_at, review_id, recorded_by, $2, $3, $4 from gone),
             entry as (
                 delete from roster.index_entries e using gone g
                 where e.kind = 1 and e.token = g.alias_token and e.person_id = g.person_id
                 returning e.kind, e.token, e.person_id),
             bump as (
                 update roster.index_version set version = version + 1 where exists (select from entry) returning version),
             journal as (
                 insert into roster.index_journal (version, kind, token, person_id, added, recorded_at)
                 select bump.version, kind, token, person_id, false, $2 from entry, bump)
        select alias_token, person_id from gone order by person_id, alias_token
        """;

    // Whoever bears such a number was in doubt for its sake; the doubt goes with its ground and stays known as of its time.
    private const string ClearDoubts =
        """
        with bearer as (
            select p.* from roster.people p
            where p.token = any($1) and 'former_number_of_another' = any(p.number_doubts)
              and not exists (
                  select from roster.index_entries a where a.kind = 1 and a.token = p.token and a.person_id <> p.person_id)),
             past as (
                 insert into roster.people_past (
                     person_id, token, name_birth_token, personal_hash, seal_key_id, seal_nonce, seal_text, masked_number,
                     number_defect, number_doubts, birth_date, sex, replaced_by, replaced_at)
                 select person_id, token, name_birth_token, personal_hash, seal_key_id, seal_nonce, seal_text, masked_number,
                        number_defect, number_doubts, birth_date, sex, $2, $3 from bearer)
        update roster.people p set number_doubts = array_remove(p.number_doubts, 'former_number_of_another'), changed_at = $3
        from bearer b where p.person_id = b.person_id
        returning p.person_id
        """;

    /// <summary>Adds an alias; the same one again changes nothing.</summary>
    /// <param name="former">The old number.</param>
    /// <param name="current">The number under which the person is on the roster.</param>
    /// <param name="from">First day of the old number; null means unknown.</param>
    /// <param name="to">First day on which it was no longer the person's; null means unknown.</param>
    /// <param name="document">The document that proves it; no personal data.</param>
    /// <param name="cancellationToken">Stops the work; nothing is then changed.</param>
    public async Task AddAsync(
        CitizenId former, CitizenId current, DateOnly? from, DateOnly? to, string document, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RosterGate.CloseAsync(transaction, cancellationToken);
        await NoteAsync(
            tokens.OfNumber(former.Reveal()).ToArray(), tokens.OfNumber(current.Reveal()).ToArray(), new(0, document, from, to), null, null,
            clock.GetUtcNow(), transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Adds an alias within a transaction that holds the roster alone.</summary>
    /// <param name="former">Token of the old number.</param>
    /// <param name="current">Token of the number under which the person is on the roster.</param>
    /// <param name="correction">Validity and document.</param>
    /// <param name="reviewId">The review on which it was judged; null for none.</param>
    /// <param name="by">Who; null where nobody is known.</param>
    /// <param name="now">The instant.</param>
    /// <param name="transaction">Holds the roster alone.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then useless.</param>
    /// <returns>The number of index entries that came of it.</returns>
    internal static async Task<int> NoteAsync(
        byte[] former, byte[] current, NumberCorrection correction, long? reviewId, string? by, DateTimeOffset now,
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Insert, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(former));
        command.Parameters.Add(Sql.Of(current));
        command.Parameters.Add(Sql.Of(correction.ValidFrom));
        command.Parameters.Add(Sql.Of(correction.ValidTo));
        command.Parameters.Add(Sql.Of(correction.Document));
        command.Parameters.Add(Sql.Of(now));
        command.Parameters.Add(Sql.Of(reviewId));
        command.Parameters.Add(new() { Value = (object?)by ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Takes back what a judgement noted, within a transaction that holds the roster alone. It stays on record.</summary>
    /// <returns>The former numbers, as tokens, and whose they are no longer.</returns>
    internal static async Task<List<(byte[] Token, int Person)>> RevokeAsync(
        long reviewId, string by, string reason, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Revoke, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(reviewId));
        command.Parameters.Add(Sql.Of(now));
        command.Parameters.Add(Sql.Of(by));
        command.Parameters.Add(Sql.Of(reason));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var revoked = new List<(byte[], int)>();
        while (await rows.ReadAsync(cancellationToken))
            revoked.Add((rows.GetFieldValue<byte[]>(0), rows.GetInt32(1)));
        return revoked;
    }

    /// <summary>Ends the doubts of those who bear numbers that are nobody's former ones any more.</summary>
    /// <returns>The people.</returns>
    internal static async Task<List<int>> ClearDoubtsAsync(
        byte[][] numbers, string reference, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(ClearDoubts, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(numbers));
        command.Parameters.Add(Sql.Of(reference));
        command.Parameters.Add(Sql.Of(now));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var people = new List<int>();
        while (await rows.ReadAsync(cancellationToken))
            people.Add(rows.GetInt32(0));
        return people;
    }
}
