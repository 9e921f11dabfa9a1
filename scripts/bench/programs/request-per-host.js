import http from 'node:http';

// One host after the other, over one connection: the loop that a script has, or a command that takes many hosts.

const { MACKEREL_APIBASE = '', MACKEREL_APIKEY = '', HOST_IDS = '', STATUS = '' } = process.env;
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const body = JSON.stringify({ status: STATUS });

for (const id of HOST_IDS.split(' ')) await setStatus(id);
agent.destroy();

/** @type {(id: string) => Promise<void>} */
async function setStatus(id) {
  await new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'X-Api-Key': MACKEREL_APIKEY };
    const url = `${MACKEREL_APIBASE}/api/v0/hosts/${id}/status`;
    const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve(undefined);
        else reject(new Error(`${id}: ${response.statusCode ?? ''}`));
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
