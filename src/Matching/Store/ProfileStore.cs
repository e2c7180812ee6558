using LowIncomeMonitor.Domain.Linkage.People;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Opens what the roster holds sealed of people, for the index of profiles. Nothing of it is written anywhere.</summary>
internal sealed class ProfileStore(PersonStore people)
{
    private const string Columns = "select p.person_id, p.personal_hash, p.seal_key_id, p.seal_nonce, p.seal_text, p.birth_date from roster.people p";

    private const string Present =
        " where exists (select from roster.memberships m where m.person_id = p.person_id and m.valid_to is null)";

    private const string Some = " where p.person_id = any($1)";

    /// <summary>Puts everybody who is in a household into the index.</summary>
    public async Task LoadAsync(ProfileIndex index, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        // A large roster takes longer than an ordinary command may.
        await using var command = new NpgsqlCommand(Columns + Present, transaction.Connection, transaction) { CommandTimeout = 0 };
        await PutAsync(index, command, cancellationToken);
    }

    /// <summary>Reads some people again.</summary>
    public async Task LoadAsync(
        ProfileIndex index, int[] ids, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Columns + Some, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(ids));
        await PutAsync(index, command, cancellationToken);
    }

    private async Task PutAsync(ProfileIndex index, NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var line = people.OpenPersonal(rows, 1);
            index.Put(rows.GetInt32(0), PersonProfile.Of(line.CitizenNumber, line.Name, rows.DateOrNull(5), default));
        }
    }
}
